import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

/** A schema as it is published in the folder schema/. */
export function published(name: string): object {
    const file = join(import.meta.dirname, `../../schema/${name}.schema.json`);
    return JSON.parse(readFileSync(file, 'utf8')) as object;
}

export function expectValid(json: unknown, name: string): void {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(published(name));
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
}
