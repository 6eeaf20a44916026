// What asserts and what does not in German, French and Spanish, each read by its own words: one table for each language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../server/src/core/languages/known-languages.ts';
import { exemptionOf } from '../../server/src/core/model/exemptions/exemption-of.ts';

type Verdict = 'claim' | 'doubtful' | 'imperative' | 'meta' | 'greeting' | 'fragment';
type Sentences = Readonly<Partial<Record<Verdict, readonly string[]>>>;

function check(code: string, where: 'prose' | 'items', expected: Sentences): void {
  for (const [verdict, sentences] of Object.entries(expected)) {
    test(`${code}, ${where}: ${verdict}`, () => {
      const read = sentences.map(
        (text) => `${exemptionOf(text, { isListItem: where === 'items' }, languageOf(code)) ?? 'claim'}: ${text}`,
      );
      assert.deepEqual(
        read,
        sentences.map((text) => `${verdict}: ${text}`),
      );
    });
  }
}

check('de', 'prose', {
  claim: [
    'Der Lotse verließ den Hafen in der Nacht.',
    'Im Mai stiegen die Preise für Diesel um 4 %.',
    'Die Brücke ist seit Montag gesperrt.',
    'Nach dem Sturm fielen zwei Kräne aus.',
    'Rebellen haben den Steinbruch besetzt.',
  ],
  imperative: ['Bitte melden Sie Schäden am Kai.', 'Prüfen Sie die Angaben vor der Abfahrt.'],
  meta: ['Dieser Bericht beschreibt die Lage im Hafen.', 'Alle Zeiten in UTC.'],
  greeting: ['Vielen Dank für Ihre Hilfe.'],
});
check('de', 'items', {
  claim: ['Der Lotse log.', 'Die Wachen schwiegen.', 'Der Wirt ertrank im Hafen.'],
  doubtful: ['Zwölf Tote im Hafen', 'Mehrere schwer Verletzte', 'Keine Verletzten'],
  fragment: ['Zwei Lotsen', 'Sicherheit im Hafen'],
});
check('fr', 'prose', {
  claim: [
    'Le pilote a quitté le port dans la nuit.',
    'En mai, le prix du gazole augmentait de 4 %.',
    'Le pont est fermé depuis lundi.',
    'Les rebelles occupent la carrière.',
    'Deux grues sont tombées après la tempête.',
  ],
  imperative: [
    'Veuillez signaler les dégâts.',
    'Vérifiez les horaires avant le départ.',
    'Si vous êtes pilote, signalez les épaves au port.',
  ],
  meta: ['Ce rapport décrit la situation dans le port.'],
  greeting: ['Merci de votre aide.'],
});
check('fr', 'items', {
  claim: ['Le pilote a menti.'],
  doubtful: ['Deux morts dans le port', 'Aucun blessé'],
  fragment: ['Deux pilotes', 'Sécurité du port'],
});
check('es', 'prose', {
  claim: [
    'El piloto abandonó el puerto por la noche.',
    'En mayo el precio del gasóleo subió un 4 %.',
    'El puente está cerrado desde el lunes.',
    'Los rebeldes ocupan la cantera.',
    'Dos grúas cayeron tras la tormenta.',
  ],
  imperative: ['Por favor, avise de los daños.'],
  meta: ['Este informe describe la situación en el puerto.'],
  greeting: ['Gracias por su ayuda.'],
});
check('es', 'items', {
  claim: ['El piloto mintió.'],
  doubtful: ['Dos muertos en el puerto', 'Sin heridos'],
  imperative: ['Lavar las manos', 'Revisa los horarios'],
  fragment: ['Dos pilotos', 'Seguridad del puerto'],
});
