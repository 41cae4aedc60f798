import { deonticConflicts } from '../analyses/contradictions/index.js';
import type { Check } from './check.js';
import { reportDeontic } from './rr1-report.js';

/** Two rules that one actor cannot both follow: skal / må ikke, skal / fritages, ret / må ikke, kan / må ikke. */
export default {
    code: 'RR101',
    name: 'rules-must-not-contradict-each-other',
    family: 'modstrid',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'To regler strider mod hinanden',
        summary: {
            da: 'Den ene regel kræver, tillader eller giver ret til en handling, som den anden forbyder eller fritager for, for den samme borger på den samme dag.',
            en: 'One rule requires, allows or gives a right to an act that the other prohibits or exempts from, for the same citizen on the same day.',
        },
        why: 'Den, der skal følge reglerne, kan ikke følge dem begge. I praksis vælger hver kommune sin regel, og borgerne behandles forskelligt.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
regel ingen-samtale
    for sygemeldte
    må jobcenteret ikke holde samtale`,
        fix: 'Afgræns den ene regel med »undtagen« eller »hvis«, eller skriv »undtagelse fra« i den regel, der skal gå forud. Et forbud, der gælder en bestemt form eller et bestemt antal, skrives med den form eller det antal.',
    },
    *run(context) {
        for (const conflict of deonticConflicts(context.model)) {
            if (conflict.kind === 'deontic') yield reportDeontic(context, conflict);
        }
    },
} satisfies Check;
