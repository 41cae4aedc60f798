import type { CountParameter, Norm, Parameter, PhaseParameter } from '../../model/index.js';

/**
 * A value that any number of norms have, with the stretch of the course that it is for. One object for each, so that two
 * values are compared once however many norms have them.
 */
export interface Value {
    readonly id: number;
    readonly parameter: Parameter;
    readonly phase: PhaseParameter | undefined;
}

const interned = new Map<string, Value>();
const own = new WeakMap<Norm, readonly Value[]>();
let next = 0;

/** The values of a norm, in its order. */
export function valuesOf(norm: Norm): readonly Value[] {
    let values = own.get(norm);
    if (!values) {
        const phase = norm.parameters.find((parameter) => parameter.kind === 'phase');
        const confined = phase ? valueKey(phase) : '';
        values = norm.parameters.map((parameter) =>
            intern(`${parameterKey(parameter)}${confined}`, parameter, phase),
        );
        own.set(norm, values);
    }
    return values;
}

function intern(key: string, parameter: Parameter, phase: PhaseParameter | undefined): Value {
    let value = interned.get(key);
    if (!value) {
        // An editing session sees many values come and go; those of norms in use are kept by the norms.
        if (interned.size >= 100_000) interned.clear();
        interned.set(key, (value = { id: next++, parameter, phase }));
    }
    return value;
}

/** Remembers the answer to a question about two values, for as long as these are in use. */
export function rememberPairs<Result>(judge: (a: Value, b: Value) => Result): (a: Value, b: Value) => Result {
    const known = new WeakMap<Value, Map<Value, Result>>();
    return (a, b) => {
        let row = known.get(a);
        if (!row) known.set(a, (row = new Map()));
        let result = row.get(b);
        if (result === undefined && !row.has(b)) row.set(b, (result = judge(a, b)));
        return result as Result;
    };
}

/** As `valueKey`, which takes several times as long for it looks into every part. */
function parameterKey(parameter: Parameter): string {
    const nested = parameter.kind === 'scale' || (parameter.kind === 'count' && hasParts(parameter));
    return nested ? valueKey(parameter) : JSON.stringify({ ...parameter, place: undefined });
}

const hasParts = ({ parts, alternative }: CountParameter): boolean =>
    parts.length > 0 || alternative !== undefined;

/** A value without its place in the text: equal keys mean the same value. */
export function valueKey(value: unknown): string {
    return JSON.stringify(value, (key, inner: unknown) =>
        key === 'place' || key === 'text' ? undefined : inner,
    );
}
