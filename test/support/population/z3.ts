import { init, killThreads } from 'z3-solver';
import type { Axis, Box, Condition, Space } from '../../../language/population/index.js';

/** Z3 as an oracle, spoken to in SMT-LIB. Slow to start: start it once. */
export interface Z3 {
    /** Runs a script in a context that lives as long as this Z3, and returns what it prints. */
    run(script: string): string;
    /** For each question, whether some case of U satisfies the condition; all in one call of Z3. */
    areSatisfiable(questions: readonly { space: Space; condition: Condition }[]): boolean[];
    close(): Promise<void>;
}

export async function startZ3(): Promise<Z3> {
    const { Z3, em } = await init();
    const context = Z3.mk_context(Z3.mk_config());

    // The package's own function hands the script to another thread and frees it at once, so that a long script may
    // be cut short. Here Z3 runs on this thread, and the script is freed when it has been read.
    function run(script: string): string {
        const bytes = new TextEncoder().encode(`${script}\0`);
        const address: number = em._malloc(bytes.length);
        try {
            em.HEAPU8.set(bytes, address);
            return em.UTF8ToString(em._Z3_eval_smtlib2_string(context, address));
        } finally {
            em._free(address);
        }
    }

    return {
        run,
        areSatisfiable(questions) {
            const verdicts = run(questions.map(toQuery).join('\n')).trim().split(/\s+/);
            if (verdicts.length !== questions.length)
                throw new Error(`Z3 answered ${verdicts.length} questions.`);
            return verdicts.map(readVerdict);
        },
        async close() {
            Z3.del_context(context);
            await killThreads(em);
        },
    };
}

/** Declares the axes as integers within their domains. */
export function declareAxes(axes: readonly Axis[]): string {
    return axes
        .map(({ lo, hi }, axis) => `(declare-const x${axis} Int)(assert ${isBetween(axis, lo, hi)})`)
        .join('\n');
}

/** "The case is in the box." */
export function boxToSmt(box: Box): string {
    return nary(
        'and',
        'true',
        box.map((set, axis) => setToSmt(axis, set)),
    );
}

function toQuery({ space, condition }: { space: Space; condition: Condition }): string {
    const asserted = [...space.constraints, condition].map((each) => `(assert ${toSmt(each)})`);
    return `(push)${declareAxes(space.axes)}${asserted.join('\n')}(check-sat)(pop)`;
}

function toSmt(condition: Condition): string {
    switch (condition.kind) {
        case 'true':
        case 'false':
            return condition.kind;
        case 'in':
            return setToSmt(condition.axis, condition.set);
        case 'and':
            return nary('and', 'true', condition.of.map(toSmt));
        case 'or':
            return nary('or', 'false', condition.of.map(toSmt));
        case 'not':
            return `(not ${toSmt(condition.of)})`;
    }
}

function setToSmt(axis: number, set: readonly number[]): string {
    const pieces: string[] = [];
    for (let i = 0; i < set.length; i += 2) pieces.push(isBetween(axis, set[i]!, set[i + 1]!));
    return nary('or', 'false', pieces);
}

function isBetween(axis: number, lo: number, hi: number): string {
    const bounds = [];
    if (lo !== -Infinity) bounds.push(`(<= ${integer(lo)} x${axis})`);
    if (hi !== Infinity) bounds.push(`(< x${axis} ${integer(hi)})`);
    return nary('and', 'true', bounds);
}

function integer(value: number): string {
    return value < 0 ? `(- ${-value})` : `${value}`;
}

function nary(operator: string, neutral: string, operands: readonly string[]): string {
    return operands.length === 0 ? neutral : `(${operator} ${operands.join(' ')})`;
}

function readVerdict(printed: string): boolean {
    if (printed !== 'sat' && printed !== 'unsat') throw new Error(`Z3 answered '${printed}'.`);
    return printed === 'sat';
}
