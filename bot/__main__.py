"""python -m bot"""

if __name__ == "__main__":  # the processes that help to read import this module too, and need nothing of it
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `main` hears Ctrl-C itself: the imports take a while

    from bot.cli import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        main()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done: another Ctrl-C finds nothing to end
