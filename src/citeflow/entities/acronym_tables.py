"""Acronyms that mean the same everywhere."""

from __future__ import annotations

from citeflow.entities.tables import word_set

TERRITORIES = word_set(
    "США РФ РК КР КНР ФРГ ОАЭ СССР РСФСР ЮАР КНДР ДРК ЦАР БССР УССР КазССР РБ РТ РУз",
)
"""Acronyms of states and republics: places, never the acronym of the body before the bracket."""

ORGANISATIONS = word_set(
    "ООН ЕС ВТО ВОЗ МВФ МОТ НАТО ОБСЕ ОЭСР ЕАЭС ЕврАзЭС СНГ ШОС ОПЕК МАГАТЭ ЮНЕСКО ЮНИСЕФ ПРООН ЮНЕП ФАО",
    "ВБ АБР ЕБРР ЕАБР ОДКБ АСЕАН БРИКС ОИС ОИК СБСЕ ЕЭС ЕЭК ВОИС МОК ФИФА УЕФА МИД МВД ФСБ РАН АН UN EU",
    "WTO WHO IMF ILO NATO OSCE OECD UNESCO UNICEF UNDP UNEP FAO WB ADB EBRD ASEAN BRICS WWF USAID OPEC",
    "IAEA UNHCR GIZ JICA IUCN",
)
"""Acronyms that name the same organisation in every article."""

COMMON = word_set(
    "СМИ ВВП ВРП ВНП НПО НКО ВИЧ СПИД НДС ЭВМ ВИЭ ГЭС АЭС ТЭЦ ТЭС ТЭК АПК ЖКХ МСП ИТ ИКТ ИИ ПК ПО ПЦР ДТП",
    "КПД НИР НИОКР ОПК ВПК ТЭО ГЧП ТНК ПИИ МСБ СССР ВОВ ДНК РНК ЭКГ МРТ КТ ЕГЭ ВУЗ ГОСТ СНиП ГИС САПР ФИО",
    "GDP IT ICT AI PPP SME NGO HIV AIDS DOI ISBN ISSN URL PDF USD EUR COVID COVID-19 GIS GPS II III IV VI",
    "VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI",
)
"""Acronyms and Roman numbers that name no organisation."""

LEGAL_FORMS = word_set(
    "ОАО ООО ПАО ЗАО АО ТОО ГУП МУП ФГУП ФГБУ ГКП КГП РГП ИП НАО АНО НИИ ИА РИА ГБУ МБОУ КГУ РГУ",
)
"""Acronyms that say what a body is in law, before its quoted name; alone they name nothing."""

NATIONAL = word_set(
    "МИД МВД МЧС ФСБ ФНС МО РАН НАН АН ЦБ ЦИК КНБ НБ Минобороны Минздрав Минфин",
)
"""Acronyms of bodies that every state has, named whole only with the state ("МИД РФ")."""

LONG_NAMES = {
    "ЕС": "европейский союз",
    "ООН": "организация объединенный нация",
    "ВОЗ": "всемирный организация здравоохранение",
    "ВТО": "всемирный торговый организация",
    "МВФ": "международный валютный фонд",
    "СНГ": "содружество независимый государство",
    "ЕАЭС": "евразийский экономический союз",
    "ШОС": "шанхайский организация сотрудничество",
    "ВБ": "всемирный банк",
    "АБР": "азиатский банк развитие",
    "ЕБРР": "европейский банк реконструкция и развитие",
    "ЕАБР": "евразийский банк развитие",
}
"""Acronym -> key (lemmas) of the name it stands for, in every article that does not explain it otherwise."""
