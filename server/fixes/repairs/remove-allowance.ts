import { isMistake, knownCodes } from '../../../language/suppressions/known.js';
import type { Fix } from '../fix.js';
import { remarkAt, removeCode, removeRemark } from '../writing/remarks.js';

/** A remark that allows nothing is taken out: nothing else is found without it. */
export default {
    id: 'remove-allowance',
    codes: ['RR004', 'RR005'],
    title: { da: 'Fjern tilladelsen, som intet tillader.', en: 'Remove the allowance that allows nothing.' },
    safety: 'safe',
    *offer(context, finding) {
        const found = remarkAt(context, finding);
        const document = context.document(finding.primary.place.uri);
        if (!found || !document) return;
        const { suppression, code } = found;
        // One that is only written wrong is to be put right.
        const isSuperfluous = finding.code === 'RR005' || (code && isMistake(code.code));
        const isUnknown = code && !knownCodes.includes(code.code);
        if (!isSuperfluous && !isUnknown) return;
        const edit = (code && removeCode(suppression, code)) ?? removeRemark(document, suppression);
        const what = code ? code.code : undefined;
        yield {
            title:
                context.language === 'da'
                    ? what
                        ? `Fjern tilladelsen af ${what}`
                        : 'Fjern tilladelsen'
                    : what
                      ? `Remove the allowance of ${what}`
                      : 'Remove the allowance',
            edits: [edit],
            ...(isSuperfluous && { preferred: true }),
        };
    },
} satisfies Fix;
