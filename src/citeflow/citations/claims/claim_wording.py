"""The words that make a sentence checkable, or less so. Forms of entry: see `voice_wording`."""

from __future__ import annotations

from citeflow.citations.claims.phrases import read_phrases

SOURCES = read_phrases(
    "согласно, по данные/оценка/подсчёт/сведение/слово/мнение, according to, show/shows/showed/shown that, found that,"
    "report/reported that, demonstrate/demonstrated that, estimate/estimated that/at, argue/argued that,"
    "según, demuestra/demuestran que, дерек бойын, мәлім бойын"
)
"""Phrases that name a source or report what it says."""

REPORTING = frozenset(
    "показать показывать доказать доказывать установить выявить утверждать подсчитать обнаружить сообщать отмечать"
    " указывать подчёркивать подчеркивать писать предупреждать относить датировать объяснять".split()
)
REPORTERS = frozenset(
    "автор исследователь учёный ученый эксперт специалист историк экономист исследование доклад отчёт отчет опрос"
    " анализ статистика данные опыт обзор перепись".split()
)
"""Who may report beside a person with a name."""

CAUSES = read_phrases(
    "привести, приводить, вызвать, вызывать, способствовать, обусловить, обусловливать, препятствовать, мешать,"
    "влиять, повлиять, усилить, усиливать, снизить, снижать, зависеть, объясняться,"
    "lead/led to, cause/caused, because of, due to, result/resulted in, depend/depended on, debido a, provocó, әкелді"
)
COMPARISONS = read_phrases(
    "самый, наиболее, вдвое, втрое, в * раз, чаще, реже, крупный чем,"
    "most/least *, largest, smallest, oldest, highest, lowest, biggest, twice, more/less/fewer/higher/lower than,"
    "mayor/menor/más que, más *, ең *"
)
MODALS = read_phrases(
    "мочь, возможно, вероятно, по-видимому, способный, способен, may, might, could, perhaps, possibly, puede, pode,"
    "мүмкін"
)
ADVICE = read_phrases(
    "следовать, нужно, необходимо, целесообразно, желательно, полезно, разумно, рекомендоваться,"
    "should, ought to, must, debe, deben, deve, керек, қажет"
)
EVALUATION = frozenset(
    "важный ценный значимый полезный успешный удачный интересный любопытный понятный очевидный неудивительный".split()
)
PLACE_ATTRIBUTES = frozenset(
    "центральный южный северный западный восточный средний ближний дальний латинский советский европейский российский"
    " central south southern north northern west western east eastern latin soviet european".split()
)
"""Capitalised, they belong to a region (``Центральной и Южной Америки``)."""

COMMON_PLACES = frozenset("США СССР РФ РК ЕС СНГ КНР ФРГ US USA USSR UK EU EEUU EE UE".split())
