import { idleExceptions, type IdleException } from '../analyses/dead-rules/index.js';
import { enumerate } from '../model/index.js';
import { placeIn, placeOf } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placesOf, sayRule } from './rr1-wording.js';

/** An exception that takes nothing from anybody, for the two never meet. */
export default {
    code: 'RR404',
    name: 'exception-should-have-an-effect',
    family: 'død regel',
    severity: 'warning',
    scope: ['act', 'priority'],
    docs: {
        title: 'Undtagelsen rammer ingen',
        summary: {
            da: 'Ingen borger er omfattet af både undtagelsen og det, den er en undtagelse fra.',
            en: 'No citizen is under both the exception and what it is an exception from.',
        },
        why: 'En undtagelse uden virkning er som regel et tegn på, at den ene af de to grupper er afgrænset forkert.',
        example: `regel ungesamtale
    for unge
    skal jobcenteret holde samtale
regel seniorer
    for seniorer
    fritages jobcenteret for samtale
    undtagelse fra ungesamtale`,
        fix: 'Fjern undtagelsen, eller ret den gruppe eller den betingelse, der er afgrænset forkert.',
    },
    *run(context) {
        for (const idle of idleExceptions(context.model)) yield report(context, idle);
    },
} satisfies Check;

function report({ language, model }: CheckContext, idle: IdleException): Report {
    const da = language === 'da';
    const rule = sayRule(idle.norm, language);
    if (idle.kind === 'except') {
        const title =
            [...model.groups, ...model.unions].find(({ id }) => id === idle.group)?.title ?? idle.group;
        return {
            verdict: 'found',
            message: da
                ? `»undtagen ${idle.group}« i ${rule} har ingen virkning: ingen i »${title}« er blandt dem, som reglen ellers gælder for. Fjern undtagelsen, eller ret gruppen.`
                : `»undtagen ${idle.group}« in ${rule} has no effect: no one in »${title}« is among those whom the rule is otherwise for. Remove the exception, or correct the group.`,
            primary: placeOf(idle.norm),
            related: [],
            components: [],
        };
    }
    const { norm, defeat, over } = idle;
    const others = enumerate([...new Set(over.map((each) => sayRule(each, language)))], language);
    return {
        verdict: 'found',
        message: da
            ? `»${defeat.wording}« har ingen virkning: ingen borger er på samme tid omfattet af ${rule} og af ${others}. Fjern undtagelsen, eller ret, hvem de to regler gælder for.`
            : `»${defeat.wording}« has no effect: no citizen is under both ${rule} and ${others} at the same time. Remove the exception, or correct whom the two rules are for.`,
        primary: placeIn(norm, defeat.place),
        related: placesOf(over),
        components: [],
    };
}
