"""Chinese, Korean and Vietnamese names, which are printed family name first also without a comma."""

from __future__ import annotations

import re

from citeflow.text.romanise import romanise

_FAMILIES = frozenset(
    """ai cai cao chang chen cheng cui dai deng du duan fan fu gao gong gu guo he hou hu huang kong li liang
    liao lin liu lu luo lyu ma mao peng qian qiu shao shen su sun tan tang tian wan wang wu xiao xie xiong xu
    yang yao zeng zhang zhao zheng zhong zhou zhu zou kim lee park choi jung jeong cho yoon jang lim seo kwon
    hwang ahn yoo moon bae baek noh nguyen tran le pham phan vu vo dang bui do ho ngo duong ly dinh trinh""".split()
)
"""Common family names, romanised as in passports, without those that are common given names too (Wei, Hong, Lei)."""

_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|"
    r"ou|ua|ui|un|uo|ue|ve|a|e|i|o|u|v)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
_KOREAN = re.compile(r"[a-z]{2,6}-[a-z]{2,6}")
_VIETNAMESE_MIDDLE = frozenset("van thi duc minh quang ngoc xuan thanh huu dinh hoang quoc".split())


def is_family_first(name: str) -> bool:
    """Whether the first word is the family name: it is a common one, the last is not, and the rest sounds alike.

    >>> [is_family_first(name) for name in ("Zhang Wei", "Kim Jong-un", "Nguyễn Văn Hùng", "Wei Zhang", "Kim Beazley")]
    [True, True, True, False, False]
    """
    words = romanise(name).lower().split()
    if not 2 <= len(words) <= 4 or words[0] not in _FAMILIES:
        return False
    rest = words[1:]
    if len(rest) > 1:
        return rest[0] in _VIETNAMESE_MIDDLE or (rest[-1] not in _FAMILIES and all(map(_PINYIN.fullmatch, rest)))
    if _KOREAN.fullmatch(rest[0]):
        return True
    return rest[0] not in _FAMILIES and _PINYIN.fullmatch(rest[0]) is not None
