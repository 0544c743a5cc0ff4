import type { Sample } from "./sample.ts";

/** Flush right, joined, with marks above and below. */
export const ARABIC: readonly Sample[] = [
  {
    lang: "ar",
    language: "Arabic",
    text: "تفضّل بالدخول، الباب مفتوح. اجلس، فالشاي ما زال ساخنًا. لست مضطرًا الليلة إلى شرح أي شيء لأحد.",
  },
  {
    lang: "fa",
    language: "Persian",
    text: "بفرمایید تو، در باز است. بنشینید، چای هنوز گرم است. امشب لازم نیست برای کسی چیزی را توضیح بدهید.",
  },
  {
    lang: "ps",
    language: "Pashto",
    text: "دننه راشه، دروازه خلاصه ده. کښېنه، ډوډۍ تیاره ده. نن شپه اړتیا نشته چې چا ته څه تشریح کړې.",
  },
  {
    lang: "ckb",
    language: "Kurdish (Sorani)",
    text: "وەرە ژوورەوە، دەرگاکە کراوەیە. دانیشە، چایەکە هێشتا گەرمە. ئەمشەو پێویست ناکات هیچ شتێک بۆ کەس ڕوون بکەیتەوە.",
  },
  { lang: "ar", language: "Arabic", text: "أهلًا وسهلًا، البيت بيتك." },
];

export const ARABIC_LONG: Sample = {
  lang: "ar",
  language: "Arabic",
  text: "تفضّل بالدخول، الباب مفتوح. اجلس، فالشاي ما زال ساخنًا. لست مضطرًا الليلة إلى شرح أي شيء لأحد. في الغرفة سرير ونافذة تطل على الحديقة، وغدًا صباحًا نشتري الخبز معًا من المخبز القريب.",
};

export const CYRILLIC: readonly Sample[] = [
  {
    lang: "uk",
    language: "Ukrainian",
    text: "Заходь, двері відчинено. Сідай, чай іще гарячий. Сьогодні ввечері тобі не треба нікому нічого пояснювати.",
  },
  {
    lang: "ru",
    language: "Russian",
    text: "Входи, дверь открыта. Садись, чай ещё горячий. Сегодня вечером тебе не нужно никому ничего объяснять.",
  },
];

export const GREEK: readonly Sample[] = [
  {
    lang: "el",
    language: "Greek",
    text: "Πέρασε μέσα, η πόρτα είναι ανοιχτή. Κάθισε, το τσάι είναι ακόμα ζεστό. Απόψε δεν χρειάζεται να εξηγήσεις τίποτα.",
  },
];

export const HEBREW: readonly Sample[] = [
  {
    lang: "he",
    language: "Hebrew",
    text: "היכנסו, הדלת פתוחה. שבו, התה עוד חם. הערב אין צורך להסביר דבר לאיש.",
  },
];

export const ETHIOPIC: readonly Sample[] = [
  {
    lang: "ti",
    language: "Tigrinya",
    text: "ንዓ እቶ፣ ማዕጾ ክፉት እዩ። ኮፍ በል፣ እቲ ሻሂ ገና ውዑይ እዩ። ሎሚ ምሸት ንዝኾነ ሰብ ዝኾነ ነገር ክትገልጽ ኣየድልየካን።",
  },
  {
    lang: "am",
    language: "Amharic",
    text: "ግባ፣ በሩ ክፍት ነው። ተቀመጥ፣ ሻዩ ገና ትኩስ ነው። ዛሬ ማታ ለማንም ምንም ማስረዳት አያስፈልግህም።",
  },
];

export const INDIC: readonly Sample[] = [
  {
    lang: "ta",
    language: "Tamil",
    text: "உள்ளே வாருங்கள், கதவு திறந்திருக்கிறது. உட்காருங்கள், தேநீர் இன்னும் சூடாக இருக்கிறது. இன்றிரவு நீங்கள் யாருக்கும் எதையும் விளக்க வேண்டியதில்லை.",
  },
  {
    lang: "bn",
    language: "Bengali",
    text: "ভেতরে আসুন, দরজা খোলা। বসুন, চা এখনও গরম আছে। আজ রাতে আপনাকে কারও কাছে কিছু বুঝিয়ে বলতে হবে না।",
  },
];

/** Two directions in one line, and figures of either kind. */
export const MIXED: readonly Sample[] = [
  {
    lang: "ar",
    language: "Arabic",
    text: "عنواننا 12 شارع Victor Hugo، الطابق 3، والرمز 4071. اسأل عن Amélie.",
  },
  {
    lang: "fr",
    language: "French",
    text: "« أهلًا وسهلًا » : voilà les deux mots que ma voisine Samira m’a appris. J’ai hâte de les dire.",
  },
  {
    lang: "fr",
    language: "French",
    text: "Ligne 14, sortie 3, puis le bus 27. Code 4B09, 2e étage. Dîner à 19 h 30 : 1 lit, 2 chats, 365 jours par an.",
  },
  {
    lang: "fa",
    language: "Persian",
    text: "خانهٔ ما شمارهٔ ۲۷ است، طبقهٔ ۳. شام ساعت ۱۹:۳۰ آماده است؛ یک تخت، ۲ گربه و ۳۶۵ روز سال.",
  },
];
