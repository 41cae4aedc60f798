import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';

/** A name that nothing declares: a misspelling, or a word that the vocabulary lacks. */
export default {
    code: 'RR501',
    name: 'name-must-be-declared',
    family: 'henvisning',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Navnet er ikke erklæret',
        summary: {
            da: 'Teksten bruger et navn, som ordforrådet ikke har.',
            en: 'The text uses a name that the vocabulary does not have.',
        },
        why: 'Regler sammenlignes på navne. Et stavet forkert navn ville blive et nyt emne, som ingen anden regel handler om, og så ville en modstrid være usynlig.',
        example: `handling første-samtale
regel samtale
    for alle
    skal jobcenteret holde første-samtle`,
        fix: 'Ret stavemåden – Regelret foreslår det nærmeste navn – eller erklær navnet: »handling første-samtale«.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'unknown-name') continue;
            const { name, suggestion, place } = problem;
            const what = sayKind(problem.what)[language];
            const message =
                language === 'da'
                    ? `${what} »${name}« er ikke erklæret.${suggestion ? ` Mente du »${suggestion}«?` : ' Erklær navnet, eller ret stavemåden.'}`
                    : `${what} »${name}« is not declared.${suggestion ? ` Did you mean »${suggestion}«?` : ' Declare the name, or correct the spelling.'}`;
            yield { verdict: 'found', message, primary: { place }, related: [], components: [] };
        }
    },
} satisfies Check;

/** What a problem is about, as the first words of a sentence. */
export function sayKind(what: string): { readonly da: string; readonly en: string } {
    return KINDS[what.toLowerCase()] ?? { da: 'Navnet', en: 'The name' };
}

const KINDS: Readonly<Record<string, { readonly da: string; readonly en: string }>> = {
    oplysning: { da: 'Oplysningen', en: 'The fact' },
    værdi: { da: 'Værdien', en: 'The value' },
    hændelse: { da: 'Hændelsen', en: 'The event' },
    aktør: { da: 'Aktøren', en: 'The actor' },
    handling: { da: 'Handlingen', en: 'The act' },
    sagsemne: { da: 'Sagsemnet', en: 'The subject' },
    gruppe: { da: 'Målgruppen', en: 'The group' },
    målgruppe: { da: 'Målgruppen', en: 'The group' },
    undermålgruppe: { da: 'Undermålgruppen', en: 'The subgroup' },
    samlebetegnelse: { da: 'Samlebetegnelsen', en: 'The union' },
    regel: { da: 'Reglen', en: 'The rule' },
    særregler: { da: 'Tabellen', en: 'The table' },
    regelsæt: { da: 'Regelsættet', en: 'The rule set' },
    lov: { da: 'Loven', en: 'The act of law' },
    tabel: { da: 'Tabellen', en: 'The table' },
    række: { da: 'Rækken', en: 'The row' },
    kolonne: { da: 'Kolonnen', en: 'The column' },
    nøgletal: { da: 'Nøgletallet', en: 'The key figure' },
    optælling: { da: 'Optællingen', en: 'The count' },
    ord: { da: 'Ordet', en: 'The word' },
    del: { da: 'Delen af reglen', en: 'The part of the rule' },
};
