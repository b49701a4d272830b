"""What a font must be able to draw: for each language of the registry its alphabet and one sentence of ours.

The sentences are there for their letters and joins, not for what they say: nobody has checked them and none is shown.
"""

from __future__ import annotations

DIGITS_AND_SIGNS = "0123456789 .,:;!?()[]/-–—'\"‘’“”…£%&@+#*·•"
LATIN = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ًٌٍَُِّْ ٰ، ؛ ؟ ٪"
PERSIAN = "ءآأئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ۀ ًّ ، ؛ ؟ « »"
DEVANAGARI = "ँंःअआइईउऊऋएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह़ऽािीुूृॅेैॉोौ्ॐ क़ख़ग़ज़ड़ढ़फ़ ।॥ ०१२३४५६७८९"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ « » №"
# Every syllable of the Ethiopic block from ha to mya, the labialised ones too, its signs and its numbers.
ETHIOPIC = "".join(
    chr(code)
    for first, last in ((0x1200, 0x1248), (0x124A, 0x124D), (0x1260, 0x1288), (0x1290, 0x12B0), (0x12C8, 0x12D6),
                        (0x12D8, 0x1310), (0x1320, 0x135A), (0x1361, 0x137C))
    for code in range(first, last + 1)
)  # fmt: skip


def _latin(more: str) -> str:
    """The Latin alphabet with further small letters and their capitals."""
    return LATIN + more + "".join(letter.upper() for letter in more)


ALPHABETS: dict[str, str] = {
    "en": LATIN,
    "ti": ETHIOPIC,
    "am": ETHIOPIC,
    "ar": ARABIC,
    "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهھەوۆیێ ووی ، ؛ ؟",
    "kmr": _latin("çêîşû"),
    "fa": PERSIAN,
    "prs": PERSIAN,
    "ps": "ءآأابپتټثجچځحخڅدډذرړزژږسشښصضطظعغفقکګگلمنڼهةوؤیېۍيئ ً ، ؛ ؟",
    "ur": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیے َُِّٰ ً ، ؛ ؟ ۔",
    "pa": "ਁਂਃਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ਼ਾਿੀੁੂੇੈੋੌ੍ੰੱੲੳ ਸ਼ ਖ਼ ਗ਼ ਜ਼ ਫ਼ ਲ਼ ੜ ੦੧੨੩੪੫੬੭੮੯ ।",
    "bn": "ঁংঃঅআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ়ািীুূৃেৈোৌ্ৎৗ ড় ঢ় য় ০১২৩৪৫৬৭৮৯ ৳ ।",
    "hi": DEVANAGARI,
    "gu": "ઁંઃઅઆઇઈઉઊઋઍએઐઑઓઔકખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલળવશષસહ઼ાિીુૂૃૅેૈૉોૌ્ ૦૧૨૩૪૫૬૭૮૯ ।",
    "ta": "ஃஅஆஇஈஉஊஎஏஐஒஓஔகஙசஜஞடணதநனபமயரறலளழவஶஷஸஹாிீுூெேைொோௌ்ௗ ௧௨௩",
    "ne": DEVANAGARI,
    "so": LATIN,
    "om": LATIN,
    "sq": _latin("çë"),
    "vi": _latin("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"),
    "es": _latin("áéíóúüñ") + "¿¡«»ªº",
    "pt": _latin("áàâãçéêíóôõúü") + "ªº",
    "fr": _latin("àâæçéèêëîïôœùûüÿ") + "«»",
    "it": _latin("àèéìíîòóùú") + "«»",
    "ro": _latin("ăâîșț") + "„”«»",
    "pl": _latin("ąćęłńóśźż") + "„”",
    "lt": _latin("ąčęėįšųūž") + "„“",
    "tr": LATIN + "çğıöşüâîû ÇĞİÖŞÜÂÎÛ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ « » №",
    "ru": RUSSIAN,
    "cy": _latin("âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ"),
}

# Chinese has no alphabet; of these four words the committed fonts are made, the rest is made by build_chinese.
CHINESE: dict[str, str] = {"zh-Hans": "简体中文语言", "zh-Hant": "繁體中文語言"}

SENTENCES: dict[str, str] = {
    "en": "A number on your record is not a decision about you. Call 111, day or night.",
    "ti": "እዚ ቁጽሪ ውሳነ ኣይኮነን። ናብ GP ክትከይድ ትኽእል ኢኻ፣ ብኽብረትካ ኳዕናት ሕተት።",
    "am": "ይህ ቁጥር ውሳኔ አይደለም። ወደ GP መሄድ ይችላሉ፤ እባክዎ ይጠይቁ።",
    "ar": "هذا الرقم ليس قرارًا بشأنك. يمكنك زيارة طبيب GP مجانًا، والاتصال على \u2066111\u2069؟",
    "ckb": "ئەم ژمارەیە بڕیار نییە. دەتوانیت بچیتە لای پزیشکی GP و پەیوەندی بکەیت بە \u2066111\u2069.",
    "kmr": "Ev hejmar ne biryarek e. Hûn dikarin biçin cem bijîşkê GP û pirsê bikin, şev û roj.",
    "fa": "این شماره تصمیمی دربارهٔ شما نیست. می\u200cتوانید به پزشک GP مراجعه کنید: \u2066111\u2069.",
    "prs": "این نمبر فیصله درباره شما نیست. شما می\u200cتوانید نزد داکتر GP بروید.",
    "ps": "دا شمېره پرېکړه نه ده. تاسو کولی شئ GP ډاکټر ته لاړ شئ او پوښتنه وکړئ، ښه څوک ځای ږغ.",
    "ur": "یہ نمبر آپ کے بارے میں فیصلہ نہیں ہے۔ آپ GP سے مل سکتے ہیں اور \u2066111\u2069 پر فون کریں۔",
    "pa": "ਇਹ ਨੰਬਰ ਤੁਹਾਡੇ ਬਾਰੇ ਫ਼ੈਸਲਾ ਨਹੀਂ ਹੈ। ਤੁਸੀਂ GP ਕੋਲ ਜਾ ਸਕਦੇ ਹੋ, ਪ੍ਰਸ਼ਨ ਪੁੱਛੋ।",
    "bn": "এই নম্বরটি আপনার বিষয়ে সিদ্ধান্ত নয়। আপনি GP-র কাছে যেতে পারেন; ক্ষতি, স্ত্রী, স্বাস্থ্য।",
    "hi": "यह संख्या आपके बारे में निर्णय नहीं है। आप GP के पास जा सकते हैं; ज्ञान, क्षेत्र, स्वास्थ्य।",
    "gu": "આ નંબર તમારા વિશેનો નિર્ણય નથી. તમે GP પાસે જઈ શકો છો; ક્ષેત્ર, જ્ઞાન, સ્વાસ્થ્ય.",
    "ta": "இந்த எண் உங்களைப் பற்றிய முடிவு அல்ல. நீங்கள் GP-யிடம் செல்லலாம்; ஸ்ரீ, கொடு, கௌரவம்.",
    "ne": "यो नम्बर तपाईंको बारेमा निर्णय होइन। तपाईं GP कहाँ जान सक्नुहुन्छ; श्रम, द्वन्द्व।",
    "so": "Lambarkani maaha go'aan kugu saabsan. Waxaad u tagi kartaa GP, habeen iyo maalin.",
    "om": "Lakkoofsi kun murtii miti. Gara GP deemuu dandeessa; 'dh' fi 'ny' ni barreeffamu.",
    "sq": "Ky numër nuk është vendim për ju. Mund të shkoni te mjeku GP, ditë e natë, çdo herë.",
    "vi": "Con số này không phải là quyết định về bạn. Bạn có thể đến gặp bác sĩ GP, ngày hay đêm.",
    "zh-Hans": "简体中文 语言 GP",
    "zh-Hant": "繁體中文 語言 GP",
    "es": "¿Este número es una decisión sobre usted? No. Puede ir al médico GP, de día o de noche.",
    "pt": "Este número não é uma decisão sobre si. Pode ir ao médico GP a qualquer hora, não há preço.",
    "fr": "Ce numéro n’est pas une décision. Vous pouvez voir un médecin GP ; c’est « gratuit », même où ça brûle.",
    "it": "Questo numero non è una decisione su di Lei. Può andare dal medico GP: è già così, perché sì.",
    "ro": "Acest număr nu este o decizie despre dumneavoastră. Puteți merge la GP; întrebați și mâine.",
    "pl": "Ten numer nie jest decyzją o tobie. Możesz iść do lekarza GP; źródło, żółć, ćma, łąka.",
    "lt": "Šis numeris nėra sprendimas dėl jūsų. Galite eiti pas GP gydytoją; ąžuolas, įėjimas, ūkis.",
    "tr": "Bu numara hakkınızda bir karar değildir. GP doktoruna gidebilirsiniz; İyi günler, ığdır, şöför.",
    "uk": "Цей номер не є рішенням щодо вас. Ви можете піти до лікаря GP; її ґанок, здоровʼя.",
    "ru": "Этот номер не является решением о вас. Вы можете пойти к врачу GP; объём, ещё № 7.",
    "cy": "Nid yw'r rhif hwn yn benderfyniad amdanoch chi. Gallwch weld meddyg GP; dŵr, tŷ, ŷd, ẃ.",
}
