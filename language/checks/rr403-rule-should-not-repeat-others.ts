import { redundantRules } from '../analyses/dead-rules/index.js';
import type { Check } from './check.js';
import { reportCovered } from './rr4-report.js';

/** A rule whose effect other rules already have for everybody it concerns. */
export default {
    code: 'RR403',
    name: 'rule-should-not-repeat-others',
    family: 'død regel',
    severity: 'warning',
    scope: ['act', 'priority'],
    docs: {
        title: 'Reglen gentager en anden',
        summary: {
            da: 'Andre regler siger det samme for alle, som reglen gælder for.',
            en: 'Other rules say the same for everyone whom the rule concerns.',
        },
        why: 'To regler med samme indhold skal ændres samtidig. Glemmes den ene, er der pludselig en modstrid eller en ubegrundet forskel.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
regel ungesamtale
    for unge
    skal jobcenteret holde samtale`,
        fix: 'Ophæv den ene. Skulle reglen give noget andet end den generelle, mangler det, der er anderledes.',
    },
    *run(context) {
        for (const redundant of redundantRules(context.model)) {
            yield reportCovered(context, redundant, {
                da: 'siger ikke andet, end hvad der allerede gælder: det samme følger af {others} for alle, som reglen gælder for.',
                en: 'says nothing new: the same follows from {others} for everyone whom the rule concerns.',
            });
        }
    },
} satisfies Check;
