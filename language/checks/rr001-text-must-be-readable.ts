import type { Check } from './check.js';
import { ownProblems } from './own-problems.js';

/** The text cannot be read as rules at all: a word too many, one too few, or one in the wrong place. */
export default {
    code: 'RR001',
    name: 'text-must-be-readable',
    family: 'syntaks',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Teksten kan ikke læses',
        summary: {
            da: 'Linjen følger ikke sprogets form, så Regelret kan ikke se, hvad den betyder.',
            en: 'The line does not follow the form of the language, so its meaning cannot be read.',
        },
        why: 'En linje, der ikke kan læses, er ikke med i nogen af de andre kontroller. Reglen kan derfor se rigtig ud, uden at den er kontrolleret.',
        example: `regel første-samtale
    for dagpengemodtagere
    skal skal jobcenteret holde første-samtale`,
        fix: 'Læs linjen højt. Hver linje begynder med det ord, der siger, hvad den er: for, hvis, skal, senest, undtagelse, begrundelse, kilde. Brug redigeringsprogrammets forslag (Ctrl+mellemrum) for at se, hvad der kan stå.',
    },
    *run({ model, language }) {
        for (const problem of ownProblems(model)) {
            if (problem.kind !== 'syntax') continue;
            yield {
                verdict: 'found',
                message: problem.message[language],
                primary: { place: problem.place },
                related: [],
                components: [],
            };
        }
    },
} satisfies Check;
