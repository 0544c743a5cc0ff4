import type { TagWords } from "./tag-words.ts";

/** What brings hosts to the door: the values of the bundled set, with what such hosts write of. French first, then English, then others. */
export const motiveWords = {
  "after-a-loss": {
    telling:
      "depuis sa mort, après la mort, depuis le décès, après le décès, enterrement, obsèques, mon mari est mort, ma femme est morte, est décédé*, nous avons perdu notre, deuil, since she died, since he died, since the funeral, widow*, murió mi, desde que murió, è morto, seit dem Tod, zmarł*, помер*, توفي, توفيت",
    hinting:
      "morte, décès, cercueil, cimetière, tombe, died, death, dead, lost, murió, morto, gestorben, śmierci, смерті, وفاة, veuf, veuve, depuis la mort",
  },
  anger: {
    telling:
      "dorment dehors, ça m'énerve, je suis en colère, scandal*, inadmissible*, honte à, j'enrage, révolt*, indigné*, ras le bol, it makes me angry, disgrace*, outrage*, qué vergüenza, vergogna, Schande, wstyd, ганьба, ça me met, j'en ai assez, on les chasse, on laisse des gens, laisser dehors, qui dorment dehors",
    hinting:
      "colère, honteux, dehors, sous la pluie, sous le pont, tentes, expuls*, délog*, bâches, police, attente, angry, anger, shame*, fed up, rabia, rabbia, wütend, غضب",
  },
  "civic-duty": {
    telling:
      "je vote, voter, mes impôts, citoyen*, devoir de, notre devoir, mon devoir, conseil municipal, conseillère municipale, je trie, fraternité, service public, my taxes, civic, citizen*, duty, voto, cittadin*, ciudadan*, Bürgerpflicht, obywatel*, громадян*, واجب, l'état, la République, assemblée, élu*, réunion publique, en tant que citoyen*, ma part",
    hinting:
      "mairie, la commune, impôts, vote, logements, levé la main, participer, délégué*, town hall, council, taxes, state",
  },
  curiosity: {
    telling:
      "curieux, curieuse, curiosité, entendre parler d'ailleurs, j'aimerais entendre, j'aimerais écouter, jamais quitté, je lis beaucoup, parlez-moi, racontez-moi, des questions à, poser des questions, curious, curiosity, tell me about, curiosidad, curios*, neugier*, nieuwsgierig*, ciekaw*, цікав*, کنجکاو",
    hinting:
      "questions, connaître, savoir comment, atlas, dictionnaire, histoires, ailleurs, autres pays, écouter, apprendre de, comment on, stories, listen, learn about, wonder how, historias, storie",
  },
  faith: {
    telling:
      "je prie, on prie, nous prions, prier, prière*, paroisse, Dieu, messe, l'église, le temple, mosquée, synagogue, Évangile, Bible, Coran, croyant*, ma foi, notre foi, imam, pasteur, rabbin, ramadan, catholique*, protestant*, chrétien*, musulman*, God, church, parish, prayer*, faith, Dios, iglesia, parroquia, Deus, igreja, Dio, parrocchia, Gott, Kirche, Bóg, kości*, Бог, церкв*, الله, المسجد, صلاة, خدا",
    hinting:
      "prêtre, prie, étranger, bénédict*, carême, Noël, Avent, l'aumône, pray, Mass, Lent, priest, curé",
  },
  "family-exile": {
    telling:
      "Ddass, boat people, corons, exilé* d, pieds-noirs, rapatrié*, harki*, Retirada, républicains espagnols, juive cachée, parents réfugiés, arrière-grands-parents, grands-parents italiens, grands-parents arméniens, grands-parents polonais, parents sont arrivés, père venu d, mère venue d, père kabyle, mère juive, père italien, mère chilienne, mes parents ont fui, my grandparents fled, my parents fled, came as refugees, mis abuelos, miei nonni, meus avós, meine Großeltern, mijn grootouders, moi dziadkowie",
    hinting:
      "grand-mère, grand-père, grands-parents, arrière-grand*, mon père, ma mère, mes parents, kabyle, italien*, polonais*, chilien*, arménien*, espagnol*, portugais*, vietnamien*, hongrois*, Viêt Nam, bateau, 1936, 1939, 1940, 1942, 1956, 1962, 1973, 1975, cachée, caché, sont arrivés, valise, frontière, exil, la mine, mineur*, guerre, grandmother, grandfather, grandparents, fled, abuela, abuelo, nonna, nonno, avó, Oma, Opa, babcia, dziadek, бабуся, дідусь, جدي, جدتي, مادربزرگ, پدربزرگ, grands-parents espagnols",
  },
  "for-my-children": {
    telling:
      "mes petits-enfants, pour mes enfants, pour nos enfants, que mes enfants, que nos enfants, voudrais qu'ils, grandissent avec, que nos fils, que nos filles, que mes fils, que mes filles, mes enfants apprennent, for my children, for our children, our kids, my kids, my grandchildren, mis hijos, i miei figli, meus filhos, meine Kinder, mijn kinderen, moje dzieci, мої діти, أولادي, أطفالي, بچه‌هایم, mes fils ont, mes filles ont, nos filles ont, voulons que nos, pour ma fille, pour mon fils",
    hinting:
      "mes enfants, nos enfants, mes fils, mes filles, nos filles, nos fils, grandissent, apprennent, petits-enfants, ont demandé, réclament, demandent, leur père, leur mère, à l'école, children, kids, sons, daughters",
  },
  garden: {
    telling:
      "potager, jardiner, jardine, jardinage, tomates, fraises, limaces, radis, courgettes, semis, arrosoir, compost, vegetable garden, gardening, tomatoes, huerto, huerta, orto, horta, Gemüsegarten, moestuin, ogród*, город*, حديقة, باغچه, jardinier, un jardin de",
    hinting:
      "jardin, haricots, carrés de terre, terre, arrose*, rangs, pousser, bêche, serre, verger, figuier, cerisier, pommier, poules, haie, salades, planter, garden, plants, soil, orchard, jardín, giardino, jardim, Garten, tuin",
  },
  gratitude: {
    telling:
      "je leur dois, rendre ce qu, je rends ce, on nous a aidés, give back, pay it back, we were helped, devolver, ricambiare, retribuir, zurückgeben, teruggeven, odwdzięcz*, віддячити, رد الجميل",
    hinting:
      "merci, grâce à, bien reçus, reçus, aidés, gratitude, reconnaissan*, logé mes, dette, thank*, grateful, gracias, grazie, obrigad*, danke, dankbar, dank, dziękuj*, дякую, شكرا, ممنون, à mon tour, on m'a aidé*, remercier, a sauvé, je lui dois, ont sauvé, nous ont aidés",
  },
  "lgbt-welcome": {
    telling:
      "gay, gays, lgbt*, lesbienne*, homosexuel*, trans, queer, bisexuel*, nos deux mamans, mes deux mamans, deux papas, mon mari et moi sommes deux hommes, lesbian*, two mums, two dads, gai, lesbiana*, lesbic*, schwul*, lesbisch*, homo*",
    hinting:
      "se cacher, cacher, deux hommes, deux femmes, qui aime, mariés tous les deux, ma compagne, Marais, Pride, fierté*, drapeau, hide",
  },
  loneliness: {
    telling:
      "je me sens seul*, la solitude, soirées sont longues, trop de silence, je parle au chat, je parle à la radio, personne à qui parler, s'ennuie, je m'ennuie, lonely, loneliness, soledad, mi sento sol*, einsam*, eenzaam*, samotn*, самотн*, الوحدة, تنهایی, parle à la télé, je parle à mes plantes, parle au poste",
    hinting:
      "seul, seule, longues, longs, silence, soirées, la radio, personne ne, compagnie, quelqu'un à qui, alone, silent, evenings, company, solo, sola, sozinh*, allein, alleen, وحدي, تنها, vis seul*, vit seul*",
  },
  "met-someone": {
    telling:
      "j'ai rencontré, nous avons rencontré, j'ai connu un, j'ai connu une, un ami réfugié, mon ami réfugié, mon collègue afghan, dormait dans sa voiture, il dormait dans, I met, we met, conocí a, ho conosciuto, conheci, kennengelernt, poznał*, познайоми*, تعرفت على",
    hinting:
      "afghan*, soudanais*, syrien*, érythréen*, malien*, guinéen*, tchétchène*, éthiopien*, ukrainien*, iranien*, rencontre, croisé, il dort, elle dort, mon collègue, ma collègue, au marché, il a trouvé, a parlé, m'a dit, Afghan, Sudanese, Syrian, Eritrean",
  },
  "mother-and-child": {
    telling:
      "une mère et, une maman et, mère et son, maman et son, mère avec, maman avec, son bébé, loger une maman, loger une mère, lit à barreaux, berceau, poussette, a mother and, mother and child, mother and baby, una madre con, una madre y, una mamma, uma mãe, eine Mutter mit, een moeder, mama z dzieckiem, матір з, мама з, أم وطفل, مادر و",
    hinting:
      "une mère, une maman, bébé*, son enfant, son petit, barreaux, biberon, couches, maternité, sa maman, baby, cot, mother, bebé, bambin*, Kinderbett",
  },
  music: {
    telling:
      "je joue du, je joue de, clarinette, accordéon, violon*, oud, batterie, fanfare, musicien*, instrument*, chante faux, on chante, vous chantez, music, musician*, violin, choir, guitar, música, musica, Musik, muziek, muzyk*, музик*, موسيقى, موسیقی, un instrument, musicienne",
    hinting:
      "chante*, chanson*, répète, répétition, faux, joue, jouait, concert, orchestre, sing, song*, play, piano, guitare, chorale, musique",
  },
  neighbours: {
    telling:
      "entre voisins, voisin de plus, voisine de plus, du dessous, fête des voisins, my neighbours, our neighbours, vecin*, vicini, vizinh*, Nachbar*, buren, sąsi*, сусід*, جيران, همسایه, la voisine du, le voisin du, nos voisins de",
    hinting:
      "voisin*, palier, copropriété, neighbour*, neighbor*, stairs, street, l'immeuble, nos voisins, mes voisins, sur le palier, cage d'escalier, d'à côté, d'en face",
  },
  "old-house": {
    telling:
      "vieille maison, vieille bâtisse, la maison craque, maison de famille, old house, old farmhouse, inherited, casa vieja, vecchia casa, casa antiga, altes Haus, oud huis, stary dom, старий дім, بيت قديم, خانه قدیمی",
    hinting:
      "vieille, cette maison, le toit, craque, la charpente, hérité, pierres, moulin, presbytère, trop grande, courants d'air, retap*, volets, roof, barn, attic, rooms, vieille ferme, j'ai hérité, nous avons hérité",
  },
  "practical-help": {
    telling:
      "formulaires, les dossiers, un dossier, remplir, vos papiers, les papiers, la préfecture, guichet*, démarches, la Caf, imprimante, accompagner, rendez-vous, j'ai une voiture, paperwork, forms, appointments, trámites, papeleo, pratiche, documentos, Behörden*, Formulare, formulieren, urzęd*, formularz*, документ*, أوراق, ادارات, کاغذ",
    hinting:
      "papiers, dossier, courriers, conduire, voiture, médecin, aider pour, je peux aider, je sais faire, le permis, horaires, aide, préfecture, drive, doctor, help with",
  },
  profession: {
    telling:
      "le métier, du métier, je suis médecin, infirmière de métier, soignants, former, je forme, apprenti à, mon chantier, mes chantiers, collègues de travail, my trade, my job, as a nurse, as a doctor, mi oficio, il mio mestiere, meine Arbeit, mijn vak, zawód, professi*, مهنتي",
    hinting:
      "métier, atelier, chantier*, menuisier*, médecin, infirmi*, sage-femme, instit*, professeur*, avocat*, cuisinier*, hôpital, je soigne, patients, clients, nurse, doctor, baker, carpenter, teacher, workshop, mon atelier, aide-soignante, je suis infirmi*, mon métier",
  },
  "promise-kept": {
    telling:
      "promesse*, j'ai promis, j'avais promis, avait promis, a promis, nous avons promis, promettre, jurer, j'ai juré, tenir parole, parole donnée, I promised, promised, promise*, prometí, promesa, promess*, promessa, versprochen, Versprechen, beloofd, obieca*, обіця*, وعدت, وعد, قول دادم",
    hinting: "parole, juré, dernières volontés, tenir, lui ai dit",
  },
  "saw-the-news": {
    telling:
      "reportage*, aux infos, les infos, au journal, le journal, aux informations, à la télé, la télé, à la radio ce matin, les images, ces images, l'écran, documentaire, actualités, the news, on TV, television, telediario, las noticias, telegiornale, notícias, Nachrichten, Tagesschau, het nieuws, journaal, wiadomości, новин*, الأخبار, اخبار",
    hinting:
      "vu le, vu un, vu les, nous avons vu, j'ai vu, éteint, le poste, photo, naufrage, saw, screen, images, pictures",
  },
  "second-chance": {
    telling:
      "deuxième chance, seconde chance, recommencer, repartir de, repartir à zéro, faillite, sortie de prison, sorti de prison, ma sortie de, abstinent*, sans alcool, sobre depuis, second chance, start again, start over, bankrupt*, sober, segunda oportunidad, ricominciare, recomeçar, neu anfangen, opnieuw beginnen, od nowa, почати знову, فرصة ثانية, فرصت دوباره",
    hinting:
      "chance, raté, divorce, prison, remontée, relevé*, chômage, dettes, tombé, page, licenci*, burn-out, fresh, fell, recommence",
  },
  "shared-table": {
    telling:
      "partager mes repas, partager nos repas, partager le repas, je cuisine pour, je dîne seul*, je mange seul*, nous mangeons, on mange à, mes repas, repas du soir, couverts de trop, deux couverts, une assiette de plus, mettre un couvert, nous cuisinons, share meals, share our meals, cook for, mesa puesta, tavola, mesa posta, Tisch gedeckt, mee-eten, obiad*, стіл, سفره, مائدة",
    hinting:
      "cuisine, repas, manger, dîne, dînons, dîner, mange, nappe, assiette*, plats, couvert*, table, soupe, tarte, couscous, marmite, dinner, meal*, cook*, plate*, comida, cena, pranzo, jantar, Essen, eten, obiad, طعام, غذا",
  },
  "simply-normal": {
    telling:
      "trouve normal, est normal, semble normal, paraît normal, tout à fait normal, normal de, normal d, c'est naturel, rien d'extraordinaire, pas de raison particulière, demande pourquoi, pourquoi pas, simplement normal, it's normal, only natural, why not, es normal, es lo normal, è normale, é normal, ganz normal, selbstverständlich, gewoon, normaln*, нормально, طبيعي, عادی, pas une raison, aucune raison, ça se fait, rien à expliquer, voilà tout",
    hinting:
      "normal*, naturel, raison*, évident, évidemment, extraordinaire, particulière, pourquoi, me semble, me paraît, c'est tout, pas de discours, normale, reason",
  },
  "spare-room": {
    telling:
      "pièce vide, chambre inoccupée, ne sert qu, ne sert plus, ne sert à personne, reste vide, vide depuis, une chambre de trop, chambre d'amis vide, douze mètres carrés, spare room, empty room, room is empty, habitación libre, habitación vacía, stanza libera, stanza vuota, quarto livre, quarto vazio, freies Zimmer, leeres Zimmer, kamer vrij, lege kamer, wolny pokój, pusty pokój, вільна кімната, غرفة فارغة, اتاق خالی, chambre ne sert, pièce ne sert, pièce en trop, chambre en trop, plein de cartons",
    hinting:
      "mètres carrés, cartons, clic-clac, inutile, je la propose, square metres, boxes, chambre libre, chambre vide, ne fait rien, de trop",
  },
  sport: {
    telling:
      "club de, au club, le club, du club, joueuses, je cours, courir, footing, rugby, handball, boxe, vélo club, équipe de, j'entraîne, marathon, I run, running, coach*, fútbol, calcio, futebol, Fußball, Verein, voetbal*, drużyn*, футбол*, كرة القدم, فوتبال, je nage, je boxe, troisième mi-temps",
    hinting:
      "club, équipe, course, ballon, match, entraînement*, joue, vestiaire, maillot, nager, team, ball, training, judo, entraîneur*, stade, natation, escalade, football, baskets",
  },
  "teach-language": {
    telling:
      "apprendre le français, parler français, cours de français, en français, français le soir, subjonctif, conjugaison*, verbes, grammaire, dictée*, j'enseigne, enseigner le, enseigne le français, leçons de, atelier de langue, teach French, teach you French, French lessons, learn French, enseñar francés, clases de, insegn*, aulas de, Deutschkurs, Französisch, Frans leren, uczę, uczyć, вчити, французьк*, اللغة الفرنسية, فرنسه",
    hinting:
      "français, enseigne*, cours, leçon*, mots, fautes, tableau, méthode, apprendre, lentement, patience, élève*, accents, dictionnaire, lire, language, lessons, words, teacher, learn",
  },
  "travelled-a-lot": {
    telling:
      "j'ai voyagé, nous avons voyagé, en voyage, sac à dos, à dos, tour du monde, fait le tour de, chez l'habitant, auto-stop, en stop, sur la route pendant, backpack*, hitchhik*, I travelled, we travelled, viajé, ho viaggiato, viajei, gereist, Weltreise, rondgereisd, podróż*, подорож*, سافرت, سفر",
    hinting:
      "voyage*, l'étranger, pays, Maroc, Asie, Iran, Géorgie, Turquie, Tbilissi, Inde, traversé, camion, partout, des inconnus, travel*, abroad, strangers",
  },
  village: {
    telling:
      "notre village, le village, mon village, un village, du village, village de, au village, le car passe, épicerie du, l'école ferme, dernière classe, the village, our village, el pueblo, nuestro pueblo, il paese, il villaggio, a aldeia, das Dorf, im Dorf, het dorp, wieś, na wsi, село, القرية, روستا",
    hinting:
      "village, habitants, épicerie, le car, se vide, commerces, hameau, campagne, bourg, place, clocher, bistrot, shop, countryside",
  },
  "was-hosted-once": {
    telling:
      "m'a logé*, nous a logés, m'a hébergé*, nous a hébergés, m'a gardé*, nous a pris, m'a ouvert sa, m'ont logé*, m'ont hébergé*, mois chez un, mois chez une, mois chez des, mois chez, ans chez, logé deux ans, ma logeuse, après l'incendie, took me in, took us in, put me up, hosted me, me acogi*, mi ha ospitato, mi hanno ospitato, acolheu-me, nahm mich auf, ving mij op, przyjęł* mnie, прихисти*, استضافني, پناهم داد",
    hinting:
      "incendie, logé*, hébergé*, un hiver, tout un, son salon, sans rien demander, je dormais, j'ai dormi, quatre mois, deux mois, chez elle, chez lui, chez des gens, inondation, nuits chez, stayed, slept, dormi chez",
  },
  "young-flatshare": {
    telling:
      "de notre âge, deux étudiants, étudiants, deux jeunes, un jeune réfugié, chambre de coloc, flatshare, flatmate*, housemate*, roommate*, compañer* de piso, piso compartido, coinquilin*, WG, Mitbewohn*, huisgenot*, współlokator*, сусіди по кімнаті, une coloc, en coloc, colocs, notre coloc, une colocation, en colocation, trois colocs, apprentis",
    hinting:
      "étudiant*, apprenti*, jeune, jeunes, leur âge, on est trois, on est quatre, se libère, vaisselle, les courses, loyer, students, rent, studenti, studenten, coloc*, jeunes de",
  },
} as const satisfies Readonly<Record<string, TagWords>>;

export type Motive = keyof typeof motiveWords;
