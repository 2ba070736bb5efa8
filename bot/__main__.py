"""python -m bot"""

import signal

signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `main` hears Ctrl-C itself: the imports take a second

from bot.cli import main  # noqa: E402

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
