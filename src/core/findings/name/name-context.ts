import { anyOf, entriesOf, wordsOf } from "../pattern.ts";
import { lands, towns } from "../place/place-names.ts";

/** Before a name these make it a saint's, a street's, a school's, a thing's. */
const thingBefore =
  /(?:^|[^\p{L}])(?:saints?|saintes?|st|ste|église|chapelle|cathédrale|rue|avenue|boulevard|place|quai|square|allée|impasse|cours|pont|lycée|collège|école|hôpital|hospice|clinique|stade|gymnase|salle|théâtre|cinéma|gare|arrêt|station|métro|port|fort|tour|café|bar|prix|loi|plan|calle|plaza|via|piazza|street|church|school)[\s-]+(?:(?:de|du|des|la|le|l'|d'|notre)[\s-]*)*$/iu;

/** A cat is no person: it may keep its name. */
const animals =
  "chat|chatte|chaton|chien|chienne|chiot|âne|ânesse|cheval|jument|poney|chèvre|brebis|mouton|vache|cochon|truie|poule|coq|canari|perroquet|perruche|lapin|lapine|hamster|tortue|bateau|voilier|péniche|tracteur|camion|cat|dog|perro|gato|gatta|gatto|cane|hund|katze";
const animalBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:${animals})(?:[^\\p{L}.!?]+(?:qui|s'appelle|se|nomme|nommée?|appelée?|baptisée?|est|called|named|,|\\p{Ll}+)){0,4}\\s*,?\\s*$`,
  "iu",
);
const animalNamed = new RegExp(
  `(?:^|[^\\p{L}])(?:${animals})(?![\\p{L}])[^.!?]*\\b(?:il|elle)\\s+s'appelle\\s+$`,
  "iu",
);
const anyAnimal = new RegExp(animals, "iu");
const articleBefore =
  /(?:^|[^\p{L}])(?:le|la|les|un|une|des|du|au|aux|der|die|das|ein|eine|el|los|las|il|lo|the|a|de|het|een|o|os|as)\s+$/iu;

/** Characters before a name that are looked at. */
const lookedBack = 60;

/** Whether what stands before says that the capital belongs to a saint, a street, a school, an animal or a boat. */
export function namesNoPerson(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - lookedBack), start);
  const ofAnimal = anyAnimal.test(before) && (animalBefore.test(before) || animalNamed.test(before));
  return ofAnimal || thingBefore.test(before);
}

/** "le Victor", "la Marine": an article makes a thing of it, but for the countryside's "la Rose du moulin". */
export const hasArticle = (text: string, start: number): boolean =>
  articleBefore.test(text.slice(Math.max(0, start - 8), start));

/** People whom everybody knows: naming them tells nothing of anybody. Hand-made. */
const wellKnown = new RegExp(
  `(?<!\\p{L})(?:${anyOf(
    entriesOf(`
Victor Hugo, Émile Zola, Albert Camus, Jacques Prévert, Jacques Brel, Georges Brassens, Édith Piaf, Charles Aznavour, Charles de Gaulle,
Simone Veil, Simone Weil, Marie Curie, Jeanne d'Arc, Jean Moulin, Jean Jaurès, Jean-Jaurès, Jules Ferry, Jules Verne, Louis Pasteur, Louise Michel,
abbé Pierre, Coluche, Nelson Mandela, Martin Luther King, Gandhi, Mozart, Bach, Chopin, Molière, Marcel Pagnol, Marcel Proust, Joséphine Baker,
Robert Badinter, Aimé Césaire, Frantz Fanon, Robert Doisneau, Django Reinhardt, Charles Trenet, Jean Ferrat, Léo Ferré, Michel Sardou, Rosa Parks, Martin Luther, Louis de Funès, Jean Gabin, Johnny Hallyday, Edith Piaf, Georges Moustaki, Barbara Hendricks,
Jean de La Fontaine, Antoine de Saint-Exupéry, Jean Valjean, Jean Giono, Arthur Rimbaud, Paul Éluard, Paul Verlaine, Charles Baudelaire, Louis Aragon, Boris Vian,
Frida Kahlo, Pablo Picasso, Claude Monet, Vincent van Gogh, Paul Cézanne, Bob Marley, Bob Dylan, John Lennon, Michael Jackson, Harry Potter, Anne Frank, Jean Rouch,
Pablo Neruda, Federico García Lorca, Cesária Évora, Miriam Makeba, Oum Kalthoum, Mère Teresa, Raymond Depardon, Zinedine Zidane, Lucky Luke, Tom et Jerry, Jules César, Marcel Cerdan
`),
  )})(?!\\p{L})`,
  "gu",
);

/** Where well-known people are named. */
export const wellKnownIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(wellKnown), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));

const peoples = wordsOf(`
Afghan Africain Albanais Algérien Allemand Alsacien Américain Anglais Antillais Arabe Argentin Arménien Asiatique Auvergnat Azéri Bangladais Basque Belge
Berbère Bosniaque Brésilien Breton Britannique Bulgare Burkinabé Cambodgien Camerounais Canadien Catalan Chilien Chinois Colombien Comorien Congolais
Coréen Corse Croate Cubain Danois Égyptien Érythréen Espagnol Éthiopien Européen Finlandais Français Gabonais Géorgien Grec Guinéen Haïtien Harki
Hollandais Hongrois Indien Iranien Irakien Irlandais Israélien Italien Ivoirien Japonais Juif Kabyle Kosovar Kurde Laotien Libanais Libyen Lyonnais
Malgache Malien Maltais Marocain Martiniquais Mauritanien Mexicain Mongol Musulman Népalais Nigérian Normand Norvégien Ouzbek Pakistanais Palestinien
Parisien Persan Péruvien Picard Polonais Portugais Provençal Québécois Rom Roumain Russe Rwandais Sénégalais Serbe Slovaque Somalien Soudanais Suédois
Suisse Syrien Tamoul Tchadien Tchèque Tchétchène Tibétain Togolais Tunisien Turc Tzigane Ukrainien Vénézuélien Vietnamien Yéménite Yézidi Limougeaud
Ch'ti Périgourdin Savoyard Vendéen Berrichon Gascon Blésois Marseillais Bordelais Niçois Toulousain Nantais Lillois
`);
const people = new RegExp(`^(?:${anyOf(peoples)})(?:e|s|es|ne|nes|te|que|ques|ve|ves)?$`, "u");

/** Capitals of the year, of faith, of the family and of offices. */
const otherCapitals: ReadonlySet<string> = new Set(
  wordsOf(`
Noël Noëls Pâques Toussaint Carême Aïd Hanoucca Norouz Pentecôte Ramadan Épiphanie Ascension Chandeleur Trinité Dieu Seigneur Allah Yahvé Jésus Christ Bible Coran
Torah Évangile Ciel Église État République Révolution Assistance Éducation Sécurité Sécu Résistance Libération Justice Croix-Rouge Secours Restos
Papa Maman Mamie Papi Papy Mémé Pépé Mémère Pépère Tata Tonton Tantine Babcia Dziadek Abuelo Abuela Nonno Nonna Oma Opa Teta Jeddi Madame Monsieur
Mademoiselle Mesdames Messieurs Docteur Maître Petit Grand Prince Lune Terre Soleil Mur Internet Facebook Instagram WhatsApp Solex Renault Peugeot Citroën Opinel
Laguiole Nutella Lego Scrabble Monopoly Reblochon Époisses Comté Nouvel An Code Est Ouest Nord Sud Midi Moi Toi Vous Nous Bienvenue Welcome Merci
Janvier Février Mars Avril Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche
`),
);

/** Whether a capitalised word is a place, a people, a feast or another word whose capital names nobody. */
export const isKnownCapital = (word: string): boolean =>
  towns.has(word) ||
  lands.has(word) ||
  otherCapitals.has(word) ||
  people.test(word) ||
  /^[\p{Lu}\d'-]+$/u.test(word);

/** What the names of offices, helpers, papers and shops are made of. Hand-made. */
const offices: ReadonlySet<string> = new Set(
  wordsOf(`
Accueil Action Aide Airbnb Amnesty Armée Asile Association Atelier Auberge Banque Bibliothèque Blablacar Bureau Cada Café Caisse Caritas Cáritas Centre Cimade Club
Collectif Comité Compagnie Conseil Conseils Coordination Courrier Direction Directions Doctors Dorée Emmaüs Entraide Espace Fédération Fondation Foyer Front Gare Google
Gymnase Habitat Home Hôpital Hôtel Info Infos Insertion International Jardin Justice Labo Ligue Logement Mairie Maison Médecin Médecins Migrants Ministère Mission Mutuelle
Observatoire Office Ordre Paroisse Permanence Planning Pôle Point Police Pompiers Porte Poste Préfecture Presse Pro Programme Radio Réfugiés Relais Réseau Restaurant
Samu Samusocial Sans Service Services Singa Société Solidarité Solidarités Syndicat Taxi Taxis Terre Transport Transports Travail Tribunal Union Université Urgences
Utopia Village Ville Voisins Volontaires Welcome
`),
);

/** Whether a capital is that of an office or another house that one turns to, and of no person. */
export const isOffice = (word: string): boolean => offices.has(word);

const nextCapital = /^\s+(\p{Lu}\p{L}+)/u;

/** Whether the word that ends here belongs to an office's name: "France Travail", "Florence Accueil". */
export const isOfOffice = (text: string, end: number): boolean =>
  isOffice(nextCapital.exec(text.slice(end, end + 24))?.[1] ?? "");
