import { wordsOf } from "../pattern.ts";

/** The words that sentences are built with, which few neighbours share, by language. Hand-made from common usage. */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fr: "le la les un une des du de et est il elle on nous vous je tu ne pas que qui dans pour sur avec ce cette ces mon ma mes notre nos votre vos son sa ses leur au aux en par mais ou où si plus très tout tous chez c est j ai a ont sont était suis sommes avons avez être avoir fait dit d l qu s n m y moi toi lui eux comme quand depuis sans sous entre aussi bien rien quelqu chambre maison lit venez",
    en: "the a an and is are was were be been i you he she it we they my your his her our their of to in on at for with from by not no but or if so that this these there when who what which will would can could have has had do does did me him us them as up out about into than then s t m re ve bed room house",
    es: "el la los las un una unos de del y es son era fue ser estar está estoy yo tú usted nosotros mi mis tu su sus nuestra nuestro en con por para que no sí pero o si más muy todo todos cuando donde quien como hay tengo tiene tenemos aquí a al se le les me te lo ha han he sin sobre desde hasta casa habitación cama",
    pt: "o a os as um uma uns de do da dos das e é são era foi ser estar está eu tu você nós meu minha seu sua nosso nossa em no na nos nas com por para que não sim mas ou se mais muito tudo todos quando onde quem como há tenho tem temos aqui ao à pelo pela lhe me te já também sem sobre até casa quarto cama",
    it: "il lo la i gli le un uno una di del della dei delle e è sono era essere io tu lei noi voi mio mia tuo suo nostro nostra in con per che non sì ma o se più molto tutto tutti quando dove chi come c ci ho ha abbiamo qui al alla dal dalla nel nella si mi ti anche senza su fino casa stanza letto",
    de: "der die das ein eine einen einem und ist sind war waren sein ich du er sie es wir ihr mein meine dein unser unsere in im mit für von zu zum zur auf an am bei nicht kein aber oder wenn so dass der den dem des haben hat habe wird werden auch noch nur schon wie was wer hier als aus nach über bett zimmer haus",
    nl: "de het een en is zijn was waren ik jij je hij zij ze wij we jullie mijn jouw ons onze in met voor van te op aan bij niet geen maar of als dan dat die dit deze heb heeft hebben wordt worden ook nog alleen al hoe wat wie hier uit naar over er om bed kamer huis",
    pl: "i w z na do nie się jest są był była to ten ta te ja ty on ona my wy mój moja nasz nasza o od po za przy dla że ale lub jeśli jak kiedy gdzie kto co już też tylko bardzo mam ma mamy tu tam jeden jedno wolny wolne dom pokój łóżko",
    tr: "bir ve bu şu o ben sen biz siz benim senin bizim için ile de da mi mı değil var yok çok ama ya gibi kadar daha en her ne kim nasıl ev oda yatak evimiz sofra",
    ro: "un o și este sunt era eu tu el ea noi voi meu mea nostru noastră în cu pentru de la din pe nu da dar sau dacă mai foarte tot toți când unde cine cum am are avem aici să se casa camera",
    ca: "el la els les un una i és són jo tu nosaltres meu meva nostra nostre en amb per a que no sí però o si més molt tot tots quan on qui com tinc té tenim aquí del dels al casa habitació llit",
    sv: "en ett och är var jag du han hon vi ni min mitt din vår vårt i med för av till på inte men eller om att som det den de har hade också här hus rum säng",
    sq: "një dhe është janë unë ti ne ju im ime jonë në me për nga të e i nuk po por ose nëse më shumë kur ku kush si kam ka kemi këtu shtëpi dhomë",
    uk: "і й та в у на з із зі до не що як це ми ви він вона вони я ти мій моя наш наша для від за по при але або якщо коли де хто бо є був була були маю має маємо вже ще тільки дуже тут там кімната ліжко дім",
    ru: "и в на с со к не что как это мы вы он она они я ты мой моя наш наша для от за по при но или если когда где кто потому есть был была были у нас меня мне уже ещё только очень здесь там комната кровать дом",
    bg: "и в на с със към не че как това ние вие той тя те аз ти мой моя наш наша за от по при но или ако когато къде кой защото е са беше имам има имаме вече още само много тук там стая легло къща",
    ar: "في من على إلى عن مع أن إن لا ما هل هذا هذه ذلك التي الذي كان كانت هو هي هم نحن أنا أنت عند عندنا عندي كل بعد قبل حتى ثم أو و بيت غرفة البيت",
    fa: "و در به از که این آن را با برای است هست بود شد ما شما من او آن‌ها یک هر همه اما یا اگر تا نیست داریم دارم دارد می خانه اتاق",
    ur: "اور میں کے کی کا سے کو ہے ہیں تھا تھی یہ وہ ہم آپ نے پر ایک نہیں لیکن گھر کمرہ",
  }).map(([lang, words]) => [lang, new Set(wordsOf(words))]),
);
