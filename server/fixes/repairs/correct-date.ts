import { parseDay } from '../../../language/calendar/index.js';
import { isValidity } from '../../../language/generated/parser/ast.js';
import type { Fix } from '../fix.js';
import { nodeAt, textOfNode } from '../writing/nodes.js';

const DATE = /(\d{1,2})(\.\s+\p{Ll}+\s+\d{4})/gu;

/** 31. februar is the last day of that month; a rule that ends before it begins has its dates in the wrong order. */
export default {
    id: 'correct-date',
    codes: ['RR002'],
    title: { da: 'Ret datoen.', en: 'Correct the date.' },
    safety: 'unsafe',
    *offer(context, { primary }) {
        const node = nodeAt(context, primary.place, isValidity);
        if (!node) return;
        const words = textOfNode(node);
        const last = words.replace(DATE, (whole, day: string, rest: string) => {
            for (let n = Number(day); n > 27; n--)
                if (parseDay(`${n}${rest}`) !== undefined) return `${n}${rest}`;
            return whole;
        });
        const { from, to } = node;
        const swapped =
            from && to && parseDay(from)! > parseDay(to)! ? `gælder fra ${to} til og med ${from}` : undefined;
        const text = last === words ? swapped : last;
        if (text === undefined) return;
        yield {
            title: context.language === 'da' ? `Skriv »${text}«` : `Write »${text}«`,
            edits: [{ place: primary.place, text }],
        };
    },
} satisfies Fix;
