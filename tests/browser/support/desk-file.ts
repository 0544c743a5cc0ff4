/** Words that stand in one message each, and in nothing else on any machine: one is taken out, the other erased. */
export const takenOut = "Zorglubine";
export const erased = "farfelunette";

/** Of the message with the last one, what somebody would remember. */
export const remembered = "clafoutis de minuit";

/**
 * A platform's export of fourteen messages in four languages, with names and numbers to be found, two that say nearly the same, one that no palm
 * shows in two pages, and a row without a text.
 */
export const deskFile = [
  "id;langue;message;motif",
  `m01;fr;"Demandez Karim Benali au 06 39 98 12 34, la porte est bleue.";`,
  "m02;fr;Écrivez à paul.martin@example.org et la chambre est à vous.;",
  `m03;fr;Une ${takenOut}, un lit, et le bruit du canal pour s’endormir.;`,
  "m04;fr;;",
  "m05;en;The kettle is always warm and the stairs are not steep.;",
  "m06;ar;الباب مفتوح، والقهوة على النار، والجيران يسألون عنكم.;",
  "m07;fr;Venez en mai : le cerisier est plus haut que la maison.;",
  "m08;fr;Chez nous le chat décide, nous obéissons, vous verrez.;",
  "m09;fr;Chez nous le chat décide, nous obéissons, vous verrez bien.;",
  `m10;fr;"Le ${remembered} attend celui qui arrive tard, avec ${erased}.";`,
  "m11;uk;Тут тихо вранці, і хліб ще теплий.;",
  "m12;fr;J’ai appris trois mots de votre langue, ils parlent de pain.;",
  `m13;fr;"${"Il reste une place à table, et personne ne compte les assiettes. ".repeat(14).trim()}";`,
  "m14;fr;La clé est sous le pot de thym, entrez sans frapper.;",
].join("\n");

/** How many of them have a text. */
export const deskFileCount = 13;
