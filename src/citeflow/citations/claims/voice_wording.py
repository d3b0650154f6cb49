"""The words by which authors speak of their own article, method and opinion.

Russian words stand as lemmas of the dictionary or as forms, Kazakh ones as stems of five letters or as forms.
"""

from __future__ import annotations

from citeflow.citations.claims.phrases import read_phrases

ANNOUNCEMENTS = read_phrases(
    # Russian: the article speaks of itself
    "в данной/настоящей/этой статье/работе/главе, в данном/настоящем/этом исследовании/разделе,"
    "настоящая статья/работа, настоящее исследование, цель статья/работа/исследование,"
    "цель данный/настоящий/дать статья/работа/исследование, структура статья/работа, структура * часть/статья/работа,"
    "статья организовать/построить/состоять, речь пойти, как будет показать,"
    "будет/будут рассмотреть/описать/показать/посвятить/изложить, будет/будут * рассмотреть/описать/показать/посвятить,"
    "будет/будут * * рассмотреть/описать/показать/посвятить,"
    "далее/ниже/выше рассмотреть/описать/показать/изложить/привести/рассматривать/описывать/обсуждать,"
    "далее/ниже/выше * рассмотреть/описать/показать/изложить/привести/рассматривать/описывать/обсуждать,"
    "в следующий/последующий/заключительный раздел/часть/глава, следующий раздел/глава,"
    "представить/привести/показать/изобразить/дать в/на таблица/табл/рисунок/рис/раздел/приложение,"
    # English
    "in this paper/article/study/section/work/chapter, this paper/article/section,"
    "the paper/article is organized/organised, next/following section, remainder/rest of the/this paper/article,"
    "shown/depicted/given/presented/listed/summarized/summarised/reported in fig/figure/table/section/appendix,"
    # Spanish, Portuguese, Kazakh
    "en este artículo/trabajo/estudio, en el presente artículo/trabajo/estudio, este artículo/trabajo,"
    "neste artigo/trabalho/estudo, este artigo/trabalho, бұл мақалада/жұмыста/зерттеуде/мақала, зерттеудің мақсаты"
)

OPINIONS = read_phrases(
    "на/по наш/мой взгляд/мнение/убеждение, по авторский мнение, нам/мне казаться/представляться/думаться, думается,"
    "автор/автор статьи полагать/считать,"
    "in our/my view/opinion/judgement/judgment, we believe/think/argue/suspect/hope/feel/doubt,"
    "we * believe/think/argue/suspect/hope/feel/doubt,"
    "a nuestro/mi juicio/parecer/entender, en nuestra/mi opinión, na nossa/minha opinião, creemos, acreditamos,"
    "біздің ойымызша/пікірімізше, менің ойымша, автордың пікірінше"
)
IMPERSONAL = read_phrases("представляется")
PORTRAYALS = read_phrases("представляется в виде/форме, представляется собой")
"""``Представляется`` is an opinion, but for what is drawn as something."""

METHODS = read_phrases(
    "обрабатываться метод/по, обрабатываться с помощь,"
    "наш/мой опрос/выборка/эксперимент/анкета/измерение/данные/расчёт/цель/задача/подход/метод/модель,"
    "our experiment/method/sample/data/result/model/approach/survey/analysi/measurement/corpus,"
    "the authors declare/declared, present study/studies/work/investigation, our finding/observation,"
    "nuestra/nuestro/nuestros muestra/datos/método/encuesta, nossa/nosso amostra/dados/método,"
    "біздің зерттеу/тәжірибе"
)
DEFINITIONS = read_phrases("пусть *, let *, обозначить *")
"""At the head of a sentence they set up the authors' own signs."""

FIRST_PERSON = frozenset("we мы я біз".split())
"""As subject they make the sentence the authors' own; `voice.own_verbs` looks at what they do."""

TRANSITIONS = frozenset(
    "перейти обратиться вернуться рассмотреть подвести остановиться начать сопоставить сравнить взглянуть".split()
)
OPINING = frozenset("считать полагать думать предлагать верить надеяться сомневаться склоняться допускать".split())
STANCES = frozenset("отметить заметить подчеркнуть напомнить добавить видеть знать говорить".split())
"""Verbs in the first person that only point at an assertion (``Отметим, что переход не отменён``)."""
