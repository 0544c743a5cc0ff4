import type { Detect } from "../finding.ts";
import { wordBegin, wordEnd, findByRules, type Rule } from "../pattern.ts";

const money = "\\d[\\d .]*\\s*(?:€|euros?|\\$|dollars?|francs?)";
const permits =
  "(?:papiers|titre\\s+de\\s+séjour|carte\\s+de\\s+séjour|visa|nationalité|régularisation|asile)";

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${wordBegin}(?:plus\\s+si\\s+affinités?|épouse[rz]?\\s+(?:mon|ma)\\s+\\p{L}+|(?:vous\\s+ne\\s+manquerez|tu\\s+ne\\s+manqueras)\\s+(?:jamais\\s+)?(?:d'argent|de\\s+rien))${wordEnd}`,
      "giu",
    ),
    reason: "promise-marriage",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}mariage\\s+(?:possible|et\\s+papiers|blanc|gris|envisageable|contre|si\\s+affinités?)${wordEnd}`,
      "giu",
    ),
    reason: "promise-marriage",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:je\\s+(?:vous|t'|te)\\s*(?:épouserais?|épouse|marierais?)|on\\s+se\\s+mariera|nous\\s+nous\\s+marierons|contre\\s+(?:un\\s+)?mariage|épouse-moi|cherche\\s+(?:une\\s+)?épouse)(?:\\s+et\\s+[^.!?]{0,40})?${wordEnd}`,
      "giu",
    ),
    reason: "promise-marriage",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${permits}\\s+(?:garantie?s?|assurée?s?|contre|en\\s+\\p{L}+\\s+(?:mois|semaines|jours))(?:\\s+[^.!?,]{0,30})?${wordEnd}`,
      "giu",
    ),
    reason: "promise-papers",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:je\\s+(?:vous|te|t')\\s*(?:obtiendrai|obtiens|aurai|donnerai|procure|procurerai|fournis|fournirai|ferai\\s+avoir|promets)|vous\\s+aurez|tu\\s+auras)\\s+(?:vos\\s+|tes\\s+|des\\s+|les\\s+|la\\s+|le\\s+|un\\s+)?${permits}${wordEnd}`,
      "giu",
    ),
    reason: "promise-papers",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}je\\s+(?:vous\\s+|te\\s+)?(?:paie|paye|offre|finance)\\s+(?:votre|ton|le|un)\\s+(?:voyage|billet|visa|passeur)[^.!?,]{0,20}${wordEnd}`,
      "giu",
    ),
    reason: "promise-money",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:(?:gagne[rz]?|investisse[rz]|touche[rz]?|recevez)\\s+(?:jusqu'à\\s+)?)${money}(?:\\s+par\\s+\\p{L}+)?`,
      "giu",
    ),
    reason: "promise-money",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:je\\s+(?:vous\\s+|te\\s+)?(?:donne|donnerai|verse|paie|paye|offre)\\s+)(?<what>${money}(?:\\s+par\\s+\\p{L}+)?)`,
      "giu",
    ),
    reason: "promise-money",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:argent\\s+facile|gains?\\s+garantis?|crédit\\s+sans\\s+justificatif|prêt\\s+entre\\s+particuliers|je\\s+peux\\s+(?:vous|t')\\s*entretenir)${wordEnd}`,
      "giu",
    ),
    reason: "promise-money",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}contre\\s+(?:quelques\\s+|des\\s+|un\\s+peu\\s+de\\s+)?(?:câlins?|services?|massages?|tendresse|faveurs?|relations?|compagnie\\s+intime)${wordEnd}`,
      "giu",
    ),
    reason: "promise-favours",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}I(?:'ll|\\s+will)\\s+marry\\s+you(?:\\s+for\\s+(?:the\\s+)?papers)?|${wordBegin}(?:papers|visa|citizenship)\\s+guaranteed|${wordBegin}marriage\\s+for\\s+papers`,
      "giu",
    ),
    reason: "promise-marriage",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:earn|make|get)\\s+(?:up\\s+to\\s+)?[$€£]\\s?\\d[\\d,. ]*(?:\\s+(?:a|per)\\s+\\p{L}+)?|${wordBegin}(?:easy|quick)\\s+money${wordEnd}`,
      "giu",
    ),
    reason: "promise-money",
    strength: 0.9,
  },
  {
    pattern:
      /(?<!\p{L})te\s+(?:consigo|doy|arreglo)\s+los\s+papeles(?:\s+si\s+te\s+casas\s+conmigo)?|(?<!\p{L})cásate\s+conmigo|(?<!\p{L})dinero\s+fácil/giu,
    reason: "promise-spanish",
    strength: 0.9,
  },
  {
    pattern:
      /(?<!\p{L})(?:ti\s+sposo|soldi\s+facili|ich\s+heirate\s+dich|schnelles\s+geld|caso\s+contigo|dinheiro\s+fácil|ożenię\s+się|łatwe\s+pieniądze|легкі\s+гроші|лёгкие\s+деньги)(?!\p{L})/giu,
    reason: "promise-other",
    strength: 0.8,
  },
  {
    pattern:
      /(?<!\p{L})(?:أتزوجك|سأتزوجك|زواج\s+مقابل)(?:\s+\p{L}+){0,3}|(?<!\p{L})(?:إقامة|أوراق|فيزا)\s+مضمونة|(?<!\p{L})مال\s+سهل/gu,
    reason: "promise-arabic",
    strength: 0.9,
  },
];

/** Marriage, papers or money held out to the guest, and shelter in exchange for favours: what a host must not promise. */
export const findPromises: Detect = ({ text }) => findByRules(text, "promise", rules);
