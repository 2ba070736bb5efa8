"""What dates begin with: every rule of the date grammar says with which of these its matches may."""

from enum import StrEnum, auto


class Beginning(StrEnum):
    """What a date may begin with; `date_spots` says how each is spelt."""

    YEAR = auto()
    SHORT_YEAR = auto()
    MONTH = auto()
    LUNAR_MONTH = auto()
    DAY = auto()
    HAN_DAY = auto()
    COUNT = auto()
    QUARTER = auto()
    RANGE = auto()
    SEPARATED = auto()
    EIGHT_DIGITS = auto()
    BARE_YEAR = auto()

    NAMED_YEAR = auto()
    YEAR_OF_CYCLE = auto()
    PART_OF_YEAR = auto()
    EDGE = auto()
    NEAR_DAY = auto()
    STEP = auto()
    WEEKDAY = auto()
    SPAN = auto()
    LUNAR = auto()
    BARE_DAY = auto()
    FESTIVAL = auto()

    ENGLISH_NUMBER = auto()
    ENGLISH_MONTH = auto()
    ENGLISH_WEEKDAY = auto()
    ENGLISH_THE = auto()
    ENGLISH_FESTIVAL = auto()
    ENGLISH_PART = auto()
    ENGLISH_STEP = auto()
    ENGLISH_DAY = auto()
    ENGLISH_COUNT = auto()
    ENGLISH_QUARTER = auto()


A_MONTH = (Beginning.MONTH, Beginning.LUNAR_MONTH)
A_DAY = (Beginning.DAY, Beginning.HAN_DAY)
A_YEAR = (Beginning.YEAR, Beginning.SHORT_YEAR, Beginning.NAMED_YEAR)
A_LUNAR_YEAR = (*A_YEAR, Beginning.BARE_YEAR, Beginning.YEAR_OF_CYCLE)
