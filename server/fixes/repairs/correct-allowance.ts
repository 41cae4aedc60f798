import { closest } from '../../../language/model/closest.js';
import type { Place } from '../../../language/model/index.js';
import { OPENING } from '../../../language/suppressions/read-remark.js';
import { closestCode, knownCodes } from '../../../language/suppressions/known.js';
import type { Fix, FixContext } from '../fix.js';
import { remarkAt } from '../writing/remarks.js';

/** A misspelt word, code or subject of a remark that allows findings is probably the nearest that there is. */
export default {
    id: 'correct-allowance',
    codes: ['RR004'],
    title: {
        da: 'Ret ordet i tilladelsen til det nærmeste.',
        en: 'Correct the word of the allowance to the nearest.',
    },
    safety: 'unsafe',
    *offer(context, finding) {
        const found = remarkAt(context, finding);
        if (!found) return;
        const { scope, mistakes } = found.suppression;
        const at = finding.primary.place;
        const word = mistakes.find(({ kind, place }) => kind === 'word' && isSame(place, at));
        if (word) yield correction(context, word, OPENING);
        else if (found.code && !knownCodes.includes(found.code.code)) {
            const { code, place } = found.code;
            yield correction(context, { text: code, place }, closestCode(code));
        } else if (scope.kind === 'subject' && isSame(scope.place, at)) {
            const meant = closest(scope.name, context.model.vocabulary.subjects.keys());
            yield correction(context, { text: scope.name, place: scope.place }, meant);
        }
    },
} satisfies Fix;

function correction(
    { language }: FixContext,
    { text, place }: { readonly text: string; readonly place: Place },
    meant: string | undefined,
) {
    return {
        title: language === 'da' ? `Ret »${text}« til »${meant}«` : `Correct »${text}« to »${meant}«`,
        edits: meant === undefined ? [] : [{ place, text: meant }],
        preferred: true as const,
    };
}

const isSame = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);
