import type { Sample } from "./sample.ts";

/** The alphabet of the house, with what other languages put on, through and under its letters. */
export const LATIN: readonly Sample[] = [
  {
    lang: "en",
    language: "English",
    text: "Come in, the door is open. Sit down, the tea is still hot. You need not explain anything to anyone tonight.",
  },
  {
    lang: "de",
    language: "German",
    text: "Komm herein, die Tür ist offen. Setz dich, der Tee ist noch heiß. Heute Abend musst du niemandem etwas erklären.",
  },
  {
    lang: "es",
    language: "Spanish",
    text: "¡Pasa, la puerta está abierta! Siéntate, el té aún está caliente. ¿Tienes hambre? Esta noche no tienes que explicar nada.",
  },
  {
    lang: "pt",
    language: "Portuguese",
    text: "Entra, a porta está aberta. Senta-te, o chá ainda está quente. Hoje não tens de dar explicações a ninguém.",
  },
  {
    lang: "it",
    language: "Italian",
    text: "Entra, la porta è aperta. Siediti, il tè è ancora caldo. Stasera non devi spiegare niente a nessuno.",
  },
  {
    lang: "nl",
    language: "Dutch",
    text: "Kom binnen, de deur is open. Ga zitten, de thee is nog warm. Vanavond hoef je niemand iets uit te leggen.",
  },
  {
    lang: "pl",
    language: "Polish",
    text: "Wejdź, drzwi są otwarte. Usiądź, herbata jest jeszcze gorąca. Dziś wieczorem nie musisz nikomu niczego tłumaczyć.",
  },
  {
    lang: "cs",
    language: "Czech",
    text: "Pojď dál, dveře jsou otevřené. Sedni si, čaj je ještě horký. Dnes večer nemusíš nikomu nic vysvětlovat.",
  },
  {
    lang: "hu",
    language: "Hungarian",
    text: "Gyere be, nyitva az ajtó. Ülj le, a tea még meleg. Ma este senkinek sem kell semmit megmagyaráznod.",
  },
  {
    lang: "ro",
    language: "Romanian",
    text: "Intră, ușa e deschisă. Așază-te, ceaiul e încă fierbinte. În seara asta nu trebuie să explici nimănui nimic.",
  },
  {
    lang: "tr",
    language: "Turkish",
    text: "İçeri gir, kapı açık. Otur, çay hâlâ sıcak. Bu akşam kimseye bir şey açıklamak zorunda değilsin.",
  },
  {
    lang: "sq",
    language: "Albanian",
    text: "Hyr brenda, dera është e hapur. Ulu, çaji është ende i nxehtë. Sonte nuk ke pse t’i shpjegosh asgjë askujt.",
  },
  {
    lang: "kmr",
    language: "Kurdish (Kurmanji)",
    text: "Were hundir, derî vekirî ye. Rûne, çay hê germ e. Îşev hewce nake ku tu tiştekî ji kesî re rave bikî.",
  },
  {
    lang: "vi",
    language: "Vietnamese",
    text: "Mời bạn vào, cửa đang mở. Hãy ngồi xuống, trà vẫn còn nóng. Tối nay bạn không phải giải thích điều gì với ai cả.",
  },
];
