import type { TagWords } from "./tag-words.ts";

/** How hosts say it: the values of the bundled set, with words that carry a mood rather than a subject. French first, then English, then others. */
export const emotionWords = {
  anger: {
    telling:
      "énerve, m'énerve, colère, en colère, rage, enrage*, honteux, scandal*, inadmissible*, révolt*, indign*, ras le bol, j'en ai assez, insupportable*, pas question, dégoût*, furieu*, angry, furious, outrage*, disgrac*, fed up, rabia, indigna*, arrabbiat*, raiva, wütend, Wut, boos, złość, wściek*, злість, лють, غضب, غاضب*, خشم",
    hinting:
      "attente, refus*, pendant que, sous la pluie, dehors, expuls*, tentes, tampon, vides, personne ne, on nous dit, interdit, délog*, mensonge*, shame, rain, refused",
  },
  calm: {
    telling:
      "calmement, tranquillement, paisible*, sans hâte, sans se presser, prenez votre temps, en paix, quietly, peaceful*, calm, calmly, no hurry, calma, ruhig, rustig, spokoj*, спокійн*, тихо, هدوء, هادئ, آرام",
    hinting:
      "silence, lentement, régulièr*, chaque matin, comme d'habitude, aucune, passent, se lève, doucement, horaires, quiet, slowly, calme, calmes, au calme, tranquil*, tranquille*",
  },
  gratitude: {
    telling:
      "remerci*, reconnaissan*, gratitude, je lui dois, je leur dois, m'a aidé*, nous ont aidé*, nous a bien reçus, bien reçus, a sauvé*, m'a sauvé*, grâce à elle, grâce à lui, thank*, grateful, gracias, agradec*, grazie, obrigad*, danke, dankbar, dank, dziękuj*, wdzięczn*, дякую, вдячн*, شكرا, ممتن*, ممنون, سپاس*, je remercie, grato, grata",
    hinting:
      "dois, aidés, aidée, aidé, reçus, grâce à, nourri*, m'a donné, nous ont, m'a appris, nous a appris, kind*, helped, merci",
  },
  grief: {
    telling:
      "est mort*, la mort, sa mort, décès, décédé*, enterrement, deuil, j'ai perdu, n'est plus là, chagrin, triste*, died, death, mourn*, grief, cry, cried, murió, muerte, llor*, è morto, morreu, gestorben, Trauer, overleden, verdriet, zmarł*, śmier*, помер*, смерт*, توفي*, موت, حزن, مرگ, غم*",
    hinting:
      "n'est plus, enterré*, cimetière, tombe, disparu*, absence, son lit, sa chaise, vide depuis, manque, regret*, dead, lost, miss, veuf, veuve, pleur*, nous avons perdu",
  },
  hope: {
    telling:
      "espère, espérons, espoir, espérance, j'espère, nous espérons, bientôt, un jour viendra, hope, hopeful, hoping, future, espero, esper*, speranz*, spero, Hoffnung, hoffe*, hoop, nadziej*, сподіва*, наді*, أمل, نأمل, امید*",
    hinting:
      "repouss*, printemps, recommenc*, grandir, étoile, premier soir, une vraie, peut-être, pourquoi pas, études, lumière, soon, spring, light, demain, avenir",
  },
  humility: {
    telling:
      "modeste*, modestement, humble*, petitement, c'est petit, simple mais, rien de luxueux, pas grand-chose, ce que je peux, ce que nous pouvons, si ça vous convient, je ne suis pas, je ne suis qu, correct, modest*, humbl*, not much, nothing fancy, poco, umil*, pouco, bescheiden, skromn*, скромн*, متواضع, ساده",
    hinting:
      "simple*, je ne demande, je ne connais, peux prêter, j'ignore, suffit, little, est petite, pas grand",
  },
  humour: {
    telling:
      "je plaisante, pour rire, prière de, attention au, le chat décide, se disputent, promis juré, mode d'emploi, avertissement, négociable, non négociable, joke*, funny, snor*, broma*, scherz*, piada*, Witz*, schnarch*, snurk*, żart*, chrapi*, жарт*, хроп*, مزحة, شوخی, grapje*, roncar, ronco",
    hinting:
      "chaussettes, limaces, vaches, poules, belle-mère, honte, motif, pire, sauf, au moins, worse, mother-in-law, fourni*, figurez-vous, ronfle*, blague*, drôle",
  },
  joy: {
    telling:
      "joie, joyeu*, adore, j'adore, en riant, ris, ri, rit, rions, rire*, content*, heureu*, ravi*, danser, danse, youpi, vive, chouette, plaisir, hourra, happy, joy, laugh*, glad, party, alegr*, feliz, felice, gioia, Freude, freue*, glücklich, blij, vreugde, rados*, cieszy*, радіс*, радий, فرح, سعيد*, شاد*, خوشحال, on s'amuse, rigol*, quel plaisir, je serais contente",
    hinting:
      "soleil, dimanches, chansons, copains, amies, crêpes, tartines, recettes, balcon, jaune, jouer, musique, j'aime, merveill*, sun, sing, dance, fête",
  },
  nostalgia: {
    telling:
      "mon enfance, enfance, dans le temps, à l'époque, souvenir*, nostalgi*, me manque, me manquent, sont partis, du temps de, nous avions, j'ai grandi, childhood, used to, memories, remember*, nostalg*, infancia, recuerd*, infanzia, ricord*, infância, saudade*, Kindheit, Erinnerung*, jeugd, herinner*, dzieciństw*, wspomin*, дитинств*, спогад*, ذكريات, طفولتي, یادم, خاطر*",
    hinting:
      "descendait, logeait, laissait, j'ai gardé, garde encore, partis, leur chambre, retrouver, quand j'étais, il y avait, grenier, école fermée, a fermé, photo*, enfants sont partis, still keep, left, autrefois, jadis, avant on",
  },
  resolve: {
    telling:
      "décidé, j'ai décidé, nous avons décidé, je veux, nous voulons, c'est décidé, c'est tout, je m'engage, évidemment, sans hésiter, résolu*, je refuse de, on ne discute pas, decided, I will, we will, determined, must, decid*, decis*, quiero, voglio, quero, entschieden, ich will, besloten, zdecydow*, chcę, вирішил*, хочу, قررت, أريد, تصمیم",
    hinting:
      "à partir du, pour six mois, pour un an, double des clés, pliée, le 1er, engage*, ne plus, the keys, date, j'ai acheté, lendemain",
  },
  shyness: {
    telling:
      "n'ose*, je n'ose, n'osais, n'osait, j'ose, osé, osais, osait, oser, timid*, rougi*, à l'aise, réservé*, je parle peu, on parle peu, parle surtout, maladroit*, intimid*, gêné*, bafouill*, si cela ne vous dérange, shy, dare, blush*, awkward, vergüenza, tímid*, schüchtern, traue mich, verlegen, nieśmia*, соромʼяз*, соромл*, خجول, خجل*, خجالت*",
    hinting:
      "ne sais pas, ne savons pas, proposer, inviter, pas très, bonjour, frapper, j'écris, écrire, on parle, sait pas, ne parle, sans bruit, phrases, alors je, peut-être, hesitat*, don't know",
  },
  tenderness: {
    telling:
      "doucement, tendre*, tendresse, câlin*, veilleuse, berceau, bercer, bébé*, embrass*, caress*, mon cœur, dans les bras, tender*, gently, cuddl*, hug, whisper*, ternura, abraz*, tenerezza, abbracci*, carinho, zärtlich*, umarm*, teder*, knuffel*, czuł*, przytul*, ніжн*, обійм*, حنان, عناق, مهربان*, آغوش",
    hinting:
      "petite-fille, doudou, cheveux, pieds nus, lait, tartine, blanket, milk, des petits, mon lit, parfois, dictionnaire",
  },
  wonder: {
    telling:
      "étonn*, m'étonne encore, figurez-vous, émerveill*, incroyable*, jamais je n'aurais cru, qui l'eût cru, je n'en reviens pas, comment est-ce, extraordinaire, étoiles, surpris*, wonder*, amaz*, astonish*, asombr*, sorpre*, meravigl*, espant*, staun*, verwonder*, verbaz*, dziw*, zdumi*, дивую*, диво, دهشة, عجيب*, شگفت*, عجب",
    hinting:
      "cru, j'ai trouvé, découvert*, inconnu*, première fois, comment c'est, lettres de, j'avoue, curieu*, neige, atlas, un monde, discover*, first time, stars",
  },
  worry: {
    telling:
      "inquiet, inquiète*, inquiét*, s'inquiète, peur, j'ai peur, de peur, je dors mal, dors mal, angoiss*, souci*, il gèle, gèle, sans savoir où, j'ai du mal à dormir, worr*, afraid, fear*, anxious, freezing, preocup*, miedo, preoccup*, paura, medo, Sorge*, Angst, bang, zorgen, martwi*, boję, хвилю*, боюся, قلق, خائف, خوف, نگران*, می‌ترسم",
    hinting:
      "froid, ce soir, cette nuit, la nuit, brouillard, pas où, à ceux qui, je pense à, dehors, pluie, malade*, fièvre, trac, seuls, cold, tonight, night",
  },
} as const satisfies Readonly<Record<string, TagWords>>;

export type Emotion = keyof typeof emotionWords;
