import { shareCases, type Compiled, type Truth } from '../../population/index.js';

/**
 * Answers remembered from one version of a text to the next: while somebody types, nearly all rules and groups say what
 * they said before. Two questions are the same when what they are about is written the same.
 */
export interface Memory<T> {
    /** `undefined` is not remembered. */
    answer(about: readonly object[], work: () => T | undefined): T | undefined;
}

export function createMemory<T>(most = MOST): Memory<T> {
    const known = new WeakMap<object, number>();
    let numbers = new Map<string, number>();
    let answers = new Map<string, T>();
    let next = 0;

    function numberOf(thing: object): number {
        let number = known.get(thing);
        if (number === undefined) {
            const written = JSON.stringify(thing);
            number = numbers.get(written) ?? next++;
            numbers.set(written, number);
            known.set(thing, number);
        }
        return number;
    }

    return {
        answer(about, work) {
            const key = about.map(numberOf).join(' ');
            const remembered = answers.get(key);
            if (remembered !== undefined) return remembered;
            const answer = work();
            if (answer === undefined) return undefined;
            // A number is never given twice, so a forgotten one cannot be taken for another.
            if (answers.size >= most) [answers, numbers] = [new Map(), new Map()];
            answers.set(key, answer);
            return answer;
        },
    };
}

const MOST = 200_000;

const shared = createMemory<Truth>();

/** Whether some case is in both; only what was decided is remembered. */
export function areShared(a: Compiled, b: Compiled): Truth {
    let answer: Truth = 'unknown';
    const work = (): Truth | undefined => {
        answer = shareCases(a, b);
        return answer === 'unknown' ? undefined : answer;
    };
    return shared.answer([a.space, a.condition, b.condition], work) ?? answer;
}
