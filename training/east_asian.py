"""Chinese and Korean authors as Latin print has them: ``Wei-Chen Cheng``, ``Seung Hyun Park``, ``Li X``."""

from __future__ import annotations

import random

from training.names import Name

_SYLLABLES = (
    "Bao Bin Bo Chang Chao Chen Cheng Chi Chun Da Dong Fang Fei Feng Gang Guo Hai Hao Hong Hua Hui Hyun Jae Jia Jian Jie "
    "Jin Jing Joon Jun Kai Kun Kyung Lan Lei Li Liang Lin Ling Long Mei Min Ming Nan Ning Peng Ping Qi Qiang Qing Ran Rui "
    "Seung Shan Sheng Shu Soo Sung Tao Ting Wei Wen Woo Xi Xia Xiang Xiao Xin Xue Yan Yang Yi Ying Yong Young Yu Yuan Yue "
    "Yun Ze Zhen Zhi Zhong"
).split()

_FAMILIES = (
    "Cao Chang Chen Cheng Cho Choi Chou Deng Fan Fang Feng Gao Guo Han He Ho Hsieh Hsu Hu Huang Hwang Jang Jiang Jung Kang "
    "Kim Kwon Lai Lee Li Liang Lim Lin Liou Liu Lu Luo Ma Oh Pan Park Peng Shen Shi Song Sun Tan Tang Tsai Tsang Wang Wei "
    "Wong Wu Xiao Xie Xu Yan Yang Yao Ye Yoon Yu Yuan Zeng Zhang Zhao Zheng Zhou Zhu"
).split()


def draw_authors(rng: random.Random) -> list[Name]:
    """One to six authors, their given names of one or two syllables, joined in one way throughout."""
    joint = rng.choice(("-", "-", " ", ""))
    names = []
    for _ in range(rng.choice((1, 2, 3, 3, 4, 6))):
        first, second = rng.sample(_SYLLABLES, 2)
        given = first if rng.random() < 0.2 else f"{first}{joint}{second if joint == ' ' else second.lower()}"
        if joint == "-" and rng.random() < 0.7:
            given = f"{first}-{second}"
        names.append({"family": rng.choice(_FAMILIES), "given": given})
    return names
