import { shareCases, type Compiled, type Condition, type Space, type Truth } from '../../population/index.js';

/**
 * Whether some case is in two conditions, remembered from one version of a text to the next: while somebody types, nearly
 * all rules and groups say what they said before. Two questions are the same when their conditions and the space are
 * written the same; only what was decided is kept.
 */
export function createAnswers(most = MOST): (a: Compiled, b: Compiled) => Truth {
    const spaces = new WeakMap<Space, number>();
    const conditions = new WeakMap<Condition, number>();
    let numbers = new Map<string, number>();
    let answers = new Map<string, Truth>();

    function numberOf<T extends object>(known: WeakMap<T, number>, thing: T): number {
        let number = known.get(thing);
        if (number === undefined) {
            const written = JSON.stringify(thing);
            number = numbers.get(written) ?? next++;
            numbers.set(written, number);
            known.set(thing, number);
        }
        return number;
    }
    let next = 0;

    return (a, b) => {
        const key = `${numberOf(spaces, a.space)} ${numberOf(conditions, a.condition)} ${numberOf(conditions, b.condition)}`;
        const remembered = answers.get(key);
        if (remembered) return remembered;
        const answer = shareCases(a, b);
        if (answer === 'unknown') return answer;
        // A number is never given twice, so a forgotten one cannot be taken for another.
        if (answers.size >= most) [answers, numbers] = [new Map(), new Map()];
        answers.set(key, answer);
        return answer;
    };
}

const MOST = 200_000;
