import type { Sample } from "./sample.ts";

const french = (text: string): Sample => ({ lang: "fr", language: "French", text });

/** One language at every length that a palm has to hold, from 15 to 318 characters. */
export const FRENCH = {
  dinner: french("Viens, on dîne."),
  key: french("La clé est sous le pot de thym."),
  soup: french("Entrez donc : la soupe est chaude, et la chaise vous attend !"),
  study: french(
    "J’ai vidé le bureau du fond. Il y a une fenêtre, un lit, une lampe, et personne pour poser des questions.",
  ),
  words: french(
    "Ma fille a préparé une liste de mots utiles : « bonjour », « encore », « doucement », « à demain ». Elle dit que les autres viendront tout seuls.",
  ),
  silence: french(
    "Vous arriverez fatigué, je le sais. On ne fera pas de discours. Il y aura des draps propres, une veilleuse dans le couloir, et demain du pain ; le reste, nous l’apprendrons ensemble, à votre pas.",
  ),
  room: french(
    "Je ne suis pas quelqu’un de courageux : je paie mes factures, je tonds la pelouse, je me tais aux réunions. Mais j’ai une chambre vide depuis huit ans, et un soir j’ai compris que le vide, lui aussi, est une façon de refuser. Voilà la chambre, voilà la clé.",
  ),
  plate: french(
    "Le dimanche, la table a toujours une assiette de trop. Ma grand-mère l’appelait « l’assiette du passant » ; elle aussi avait passé la frontière à pied, en 1939, avec deux chemises et un moulin à café. Le moulin est sur l’étagère, l’assiette est mise. Est-ce que tu aimes les lentilles ? Sinon, on trouvera autre chose.",
  ),
} as const;
