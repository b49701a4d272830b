"""People who have only Latin letters type their language by ear, each in another way, and find their page."""

from __future__ import annotations

import pytest

from app.search.query import Searcher
from tests.search.shelf import first, shelf

# The same six texts in each language: number, hospital, doctor, police, children, rent.
TITLES = {
    "am": ("የእኔ ቁጥር ስህተት ነው", "ነጻ ሕክምና በሆስፒታል", "በሐኪም ዘንድ መመዝገብ", "ለፖሊስ ደብዳቤ", "የልጆች ክትባት", "የቤት ኪራይ"),
    "ar": (
        "رقمي غير صحيح",
        "العلاج المجاني في المستشفى",
        "التسجيل لدى الطبيب",
        "رسالة إلى الشرطة",
        "تطعيم الأطفال",
        "إيجار البيت",
    ),
    "bn": ("আমার নম্বর ভুল", "হাসপাতালে বিনামূল্যে চিকিৎসা", "ডাক্তারের কাছে নিবন্ধন", "পুলিশকে চিঠি", "শিশুদের টিকা", "বাড়ি ভাড়া"),
    "ckb": (
        "ژمارەکەم هەڵەیە",
        "چارەسەری بێبەرامبەر لە نەخۆشخانە",
        "تۆمارکردن لای پزیشک",
        "نامە بۆ پۆلیس",
        "کوتانی منداڵان",
        "کرێی خانوو",
    ),
    "fa": (
        "شماره من اشتباه است",
        "درمان رایگان در بیمارستان",
        "ثبت نام نزد پزشک",
        "نامه به پلیس",
        "واکسن کودکان",
        "اجاره خانه",
    ),
    "hi": (
        "मेरा नंबर गलत है",
        "अस्पताल में मुफ़्त इलाज",
        "डॉक्टर के पास पंजीकरण",
        "पुलिस को चिट्ठी",
        "बच्चों का टीकाकरण",
        "घर का किराया",
    ),
    "pa": ("ਮੇਰਾ ਨੰਬਰ ਗਲਤ ਹੈ", "ਹਸਪਤਾਲ ਵਿੱਚ ਮੁਫ਼ਤ ਇਲਾਜ", "ਡਾਕਟਰ ਕੋਲ ਰਜਿਸਟਰੇਸ਼ਨ", "ਪੁਲਿਸ ਨੂੰ ਚਿੱਠੀ", "ਬੱਚਿਆਂ ਦੇ ਟੀਕੇ", "ਘਰ ਦਾ ਕਿਰਾਇਆ"),
    "ps": (
        "زما شمېره غلطه ده",
        "په روغتون کې وړیا درملنه",
        "د ډاکټر سره نوم لیکنه",
        "پولیسو ته لیک",
        "د ماشومانو واکسین",
        "د کور کرایه",
    ),
    "ru": (
        "Мой номер неправильный",
        "Бесплатное лечение в больнице",
        "Регистрация у врача",
        "Письмо в полицию",
        "Прививки детям",
        "Аренда жилья",
    ),
    "ta": (
        "என் எண் தவறு",
        "மருத்துவமனையில் இலவச சிகிச்சை",
        "மருத்துவரிடம் பதிவு",
        "காவல்துறைக்கு கடிதம்",
        "குழந்தைகளுக்கு தடுப்பூசி",
        "வீட்டு வாடகை",
    ),
    "ti": ("ቁጽረይ ጌጋ እዩ", "ናጻ ሕክምና ኣብ ሆስፒታል", "ምዝገባ ምስ ሓኪም", "ደብዳበ ናብ ፖሊስ", "ክታበት ቆልዑ", "ክራይ ገዛ"),
    "uk": (
        "Мій номер неправильний",
        "Безкоштовне лікування в лікарні",
        "Реєстрація у лікаря",
        "Лист до поліції",
        "Щеплення дітям",
        "Оренда житла",
    ),
    "ur": (
        "میرا نمبر غلط ہے",
        "ہسپتال میں مفت علاج",
        "ڈاکٹر کے پاس رجسٹریشن",
        "پولیس کو خط",
        "بچوں کے ٹیکے",
        "گھر کا کرایہ",
    ),
    "zh-Hans": ("我的号码错了", "医院免费治疗", "在医生处登记", "给警察的信", "儿童疫苗", "房租"),
}
TYPED = {
    "am": ("kutir sihtet", "netsa hikimina", "hakim memezgeb", "polis debdabe", "lijoch kitbat", "bet kiray"),
    "ar": ("raqmi ghair sahih", "3ilaj majani", "tasjil tabib", "risala shurta", "tat3im atfal", "ijar bait"),
    "bn": ("amar nombor bhul", "hashpatal chikitsa", "daktar nibondhon", "police chithi", "shishu tika", "bari bhara"),
    "ckb": ("zhmarakam", "charasari naxoshxana", "tomarkrdn pzishk", "name polis", "kutani mndalan", "kre xanu"),
    "fa": ("shomareye man", "darman raygan bimarestan", "sabt nam pezeshk", "name be polis", "vaksan kudakan", "khane"),
    "hi": ("mera number galat hai", "aspatal muft ilaaj", "doctor panjikaran", "pulis", "bacchon ka tika", "kiraya"),
    "pa": ("mera number galat", "haspatal muft ilaj", "daktar registration", "pulis chithi", "bachian teeke", "kiraya"),
    "ps": (
        "zama shmera ghalata",
        "roghtun wrya",
        "daktar num likana",
        "poliso ta lik",
        "mashumano waksin",
        "kor kraya",
    ),
    "ru": ("moy nomer", "besplatnoe lechenie", "registraciya vrach", "pismo v policiyu", "privivki detyam", "zhilyo"),
    "ta": ("en enn thavaru", "maruthuvamanai ilavasa", "pathivu", "kadidham", "thaduppoosi", "veettu vadagai"),
    "ti": ("qutsrey gega", "natsa hikmna", "mizgeba hakim", "debdabe polis", "kitabet", "kray geza"),
    "uk": ("miy nomer", "bezkoshtovne likuvannya", "reyestratsiya", "lyst politsiya", "shcheplennya", "orenda zhytla"),
    "ur": ("mera number ghalat hai", "haspatal", "doctor registration", "police ko khat", "bachon ke teekay", "kiraya"),
    "zh-Hans": ("haoma cuo", "yiyuan", "yisheng dengji", "jingcha", "er tong yi miao", "fangzu"),
}
CASES = [(lang, place, text) for lang, texts in TYPED.items() for place, text in enumerate(texts)]


@pytest.fixture(scope="module")
def shelves() -> dict[str, Searcher]:
    return {lang: shelf(lang, *titles) for lang, titles in TITLES.items()}


@pytest.mark.parametrize(("lang", "place", "text"), CASES)
def test_a_language_is_found_by_how_it_sounds(shelves: dict[str, Searcher], lang: str, place: int, text: str) -> None:
    assert first(shelves[lang], text) == str(place)


def test_the_article_is_left_out_or_not(shelves: dict[str, Searcher]) -> None:
    assert {first(shelves["ar"], text) for text in ("mustashfa", "almustashfa", "al mostashfa")} == {"1"}


def test_chinese_is_found_in_the_other_set_of_characters(shelves: dict[str, Searcher]) -> None:
    assert first(shelves["zh-Hans"], "醫生登記") == "2"
    assert first(shelves["zh-Hans"], "兒童") == "4"


def test_the_words_found_by_their_sound_are_marked_in_their_own_script(shelves: dict[str, Searcher]) -> None:
    hit = shelves["ur"].search("mera number ghalat")[0]
    assert [hit.title[mark.start : mark.end] for mark in hit.marks] == ["میرا", "نمبر", "غلط"]
