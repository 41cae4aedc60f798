import { deonticConflicts } from '../analyses/contradictions/index.js';
import type { Check } from './check.js';
import { reportDeontic } from './rr1-report.js';

/** Two duties to do acts of which the rule set says that one rules out the other. */
export default {
    code: 'RR102',
    name: 'duties-must-not-exclude-each-other',
    family: 'modstrid',
    severity: 'error',
    scope: ['act', 'priority'],
    docs: {
        title: 'To pligter udelukker hinanden',
        summary: {
            da: 'To regler kræver hver sin handling af den samme, og regelsættet siger, at handlingerne udelukker hinanden.',
            en: 'Two rules require two acts of the same actor, and the rule set says that the acts exclude each other.',
        },
        why: 'Den ene pligt kan kun opfyldes ved at bryde den anden.',
        example: `handling fuldtidstilbud, fuldtidsuddannelse
handling fuldtidstilbud udelukker fuldtidsuddannelse
regel tilbud
    for unge
    skal borgeren tage fuldtidstilbud
regel uddannelse
    for alle
    skal borgeren tage fuldtidsuddannelse`,
        fix: 'Afgræns den ene regel, eller skriv »undtagelse fra« i den, der skal gå forud. Udelukker handlingerne ikke hinanden, fjernes »udelukker«.',
    },
    *run(context) {
        for (const conflict of deonticConflicts(context.model)) {
            if (conflict.kind === 'exclusive') yield reportDeontic(context, conflict);
        }
    },
} satisfies Check;
