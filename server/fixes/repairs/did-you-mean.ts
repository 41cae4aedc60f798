import type { Fix } from '../fix.js';
import { problemsAt, wordsAt } from '../writing/problems.js';

/** A name that nothing declares is probably the nearest one that something does. */
export default {
    id: 'did-you-mean',
    codes: ['RR501'],
    title: { da: 'Ret navnet til det nærmeste.', en: 'Correct the name to the nearest one.' },
    safety: 'unsafe',
    *offer(context, { primary }) {
        const { model, language } = context;
        for (const { suggestion, name, place } of problemsAt(model, primary.place, 'unknown-name')) {
            if (suggestion === undefined) continue;
            yield {
                title:
                    language === 'da'
                        ? `Ret »${name}« til »${suggestion}«`
                        : `Correct »${name}« to »${suggestion}«`,
                edits: wordsAt(context, place, name).map((at) => ({ place: at, text: suggestion })),
                preferred: true,
            };
        }
    },
} satisfies Fix;
