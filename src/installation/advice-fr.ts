import type { PaumeErrorCode } from "../core/error.ts";

/** `ADVICE` in French. */
export const ADVICE_FR: Readonly<Record<PaumeErrorCode, string>> = {
  "camera-missing":
    "Aucune caméra n’est trouvée : branchez-en une, cette page la prend d’elle-même. Sans caméra, ouvrez plutôt la salle simulée.",
  "camera-refused":
    "Le navigateur n’a pas le droit d’utiliser la caméra : autorisez-la pour cette adresse dans ses réglages, puis rechargez la page.",
  "camera-lost":
    "La caméra ne donne pas d’image : vérifiez son câble et fermez tout autre programme qui s’en sert. Un nouvel essai se fait tout seul.",
  "camera-changed":
    "L’image de la caméra n’a plus la forme de celle qui a été calibrée : choisissez en cabine une calibration de cette caméra, ou calibrez à nouveau. Un nouvel essai se fait tout seul.",
  "camera-stuck":
    "La caméra envoie une image qui n’en est pas une : ôtez le cache de son objectif et vérifiez son câble. Elle est rouverte d’elle-même.",
  "model-missing": "Le modèle des mains est introuvable : relancez npm start, qui le remet en place.",
  "model-corrupt":
    "Le modèle des mains est abîmé : supprimez le dossier public/models et relancez npm start, qui le reconstitue.",
  "set-missing":
    "Les messages sont introuvables : remettez leurs fichiers .jsonl et .manifest.json dans le dossier messages.",
  "set-corrupt":
    "Les messages ont des défauts : corrigez les lignes nommées ici, ou remettez les fichiers tels qu’ils ont été livrés.",
  "set-wrong-hash":
    "Les messages ne sont pas ceux que leur manifeste décrit : remettez les deux fichiers tels qu’ils ont été livrés.",
  "set-refused":
    "Une publication est refusée, et la dernière bonne reste : la raison est donnée ici. Publiez à nouveau depuis le bureau, ou inscrivez la clé du bureau dans le fichier de l’installation.",
  "messages-refused":
    "Quelques messages sont laissés de côté, tous les autres sont montrés : corrigez les textes nommés ici quand vous pourrez. Cette note s’en va d’elle-même.",
  "installation-missing":
    "Le fichier de l’installation est introuvable : démarrez avec --installation et le chemin d’un fichier qui existe. Si cette page éclaire, c’est d’après le dernier bon.",
  "installation-invalid":
    "Le fichier de l’installation a des défauts : corrigez les champs nommés ici, la page réessaie d’elle-même. Si elle éclaire, c’est d’après le dernier bon.",
  "scenario-invalid":
    "Le scénario ne peut pas être montré : choisissez-en un autre, ou corrigez ce qui est nommé ici.",
  "calibration-invalid":
    "Une calibration ne peut pas servir, et la dernière bonne sert toujours : choisissez-en une autre en cabine, ou calibrez à nouveau.",
  "calibration-failed":
    "La calibration n’a pas pu être calculée, et celle qui sert est intacte : vérifiez que rien ne bouge, puis recommencez.",
  "display-lost":
    "La fenêtre du projecteur a disparu : ouvrez-la de nouveau depuis la cabine et placez-la sur l’écran du projecteur.",
  "full-screen-lost":
    "Cette page n’est plus en plein écran, et la lumière tombe à côté des mains : double-cliquez dessus.",
  "picture-stands":
    "Le pilote graphique ne dessine plus : la page recommence d’elle-même. Si cela revient, mettez le pilote à jour.",
  "memory-grown": "La page prenait trop de mémoire, et a recommencé entre deux visites.",
  "house-silent":
    "La maison ne répond pas : ce qui est décidé est gardé dans ce navigateur, et lui est envoyé quand elle répond.",
  "state-unsaved":
    "Le disque de la maison n’a plus rien pris : libérez de la place. Ce qui y était est intact.",
  "projector-silent":
    "Le projecteur ne répond pas : vérifiez son câble réseau, son adresse, et que PJLink est actif dans son menu. Un nouvel essai se fait tout seul.",
  "projector-refused":
    "Le projecteur refuse ce que la maison lui demande : la raison est donnée ici. Un nouvel essai se fait tout seul.",
  "webgl-missing":
    "Le navigateur ne peut pas dessiner avec WebGL : activez l’accélération matérielle, ou mettez le pilote graphique à jour.",
  "wasm-simd-missing":
    "Ce navigateur est trop ancien pour trouver des mains : prenez Chromium 91 ou plus récent, sur un processeur avec SIMD.",
  "hands-worker-died": "Le détecteur de mains s’est arrêté, et redémarre de lui-même.",
  "fonts-missing":
    "Des caractères n’ont pas pu être chargés, et ce qui en a besoin n’est pas montré : relancez npm start, qui les refait.",
  "store-failed":
    "Le navigateur ne peut plus noter quels messages ont été montrés : libérez de la place sur le disque. D’ici là, des messages peuvent revenir.",
  "analysis-failed":
    "Le fichier n’a pas pu être parcouru, et rien n’en a été pris : réessayez. Si cela revient, prenez-en une partie plus petite.",
  "workspace-elsewhere":
    "Le bureau est ouvert dans une autre fenêtre, et une seule écrit : décidez là-bas, ou fermez-la, et celle-ci prend la suite.",
  "workspace-damaged":
    "Une partie de l’espace de travail est illisible, tout le reste est là : ce qui est nommé ici manque. Renvoyez-la depuis la maison, ou depuis un espace exporté.",
};
