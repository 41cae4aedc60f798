import { nearEqualInCourses, nearEqualInSubjects } from '../analyses/deadlines/index.js';
import type { Check } from './check.js';
import { reportNearEqual } from './rr2-report.js';

/** One length written in two ways. */
export default {
    code: 'RR203',
    name: 'one-length-should-be-written-one-way',
    family: 'frist',
    severity: 'info',
    scope: ['subject', 'priority'],
    docs: {
        title: 'Samme længde skrevet på to måder',
        summary: {
            da: 'To længder er altid lige lange, men skrevet forskelligt: 14 dage og 2 uger, et halvt år og 6 måneder.',
            en: 'Two lengths are always equally long but written differently: 14 days and 2 weeks, half a year and 6 months.',
        },
        why: 'Den, der læser to forskellige ord, leder efter en forskel. Reglen er den samme, så det er en oplysning og ikke en advarsel, og målgrupper med de to skrivemåder regnes for at have samme frist.',
        example: `særregler indkaldelse
    skal jobcenteret sende indkaldelse
    dagpengemodtagere   senest 14 dage efter tilmelding
    jobparate           senest 2 uger efter tilmelding`,
        fix: 'Skriv længden på samme måde begge steder.',
    },
    *run(context) {
        for (const pair of nearEqualInSubjects(context.model))
            if (pair.kind === 'same-length') yield reportNearEqual(context, pair);
    },
    besides: {
        scope: 'rule-set',
        *run(context) {
            for (const pair of nearEqualInCourses(context.model))
                if (pair.kind === 'same-length') yield reportNearEqual(context, pair);
        },
    },
} satisfies Check;
