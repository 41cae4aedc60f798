import { subsumedRules } from '../analyses/dead-rules/index.js';
import type { Check } from './check.js';
import { reportCovered } from './rr4-report.js';

/** A rule with a weaker demand than others already make of everybody it concerns. */
export default {
    code: 'RR406',
    name: 'rule-should-not-ask-for-less-than-others',
    family: 'død regel',
    severity: 'info',
    scope: ['act', 'priority'],
    docs: {
        title: 'En strengere regel gælder allerede',
        summary: {
            da: 'Alle, som reglen gælder for, er i forvejen omfattet af et strengere krav om det samme.',
            en: 'Everyone whom the rule concerns is already under a stricter demand of the same kind.',
        },
        why: 'Den, der opfylder det strengere krav, opfylder også dette. Reglen betyder altså intet, medmindre den skulle være gået forud for den strengere.',
        example: `regel samtale
    for alle
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
regel ungesamtale
    for unge
    skal jobcenteret holde samtale
    senest 3 uger efter tilmelding`,
        fix: 'Skal de have det mildere krav, skrives reglen som undtagelse fra den strengere. Ellers kan den ophæves.',
    },
    *run(context) {
        for (const subsumed of subsumedRules(context.model)) {
            yield reportCovered(context, subsumed, {
                da: 'betyder intet ved siden af {others}: alle, som reglen gælder for, er allerede omfattet af et strengere krav om det samme.',
                en: 'means nothing beside {others}: everyone whom the rule concerns is already under a stricter demand of the same kind.',
            });
        }
    },
} satisfies Check;
