import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schemas = join(import.meta.dirname, '../../fixtures/schemas');

/** What the official schema of SARIF 2.1.0 has against a document; nothing where it is valid. */
export function sarifMistakes(document: unknown): readonly string[] {
    // The schema is written in draft 4, and uses nothing of it that later drafts read otherwise but the name of its id.
    const { id, ...schema } = readSchema('sarif-2.1.0');
    const ajv = new Ajv({ allErrors: true, strict: false });
    ajv.addFormat('uri', (text: string) => isUri(text));
    ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'file:///') && /^[!-~]*$/.test(text));
    ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
    const validate = ajv.compile({
        ...schema,
        $id: String(id),
        $schema: 'http://json-schema.org/draft-07/schema#',
    });
    validate(document);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The same for a GitLab code quality report. */
export function gitlabMistakes(document: unknown): readonly string[] {
    const validate = new Ajv2020({ allErrors: true }).compile(readSchema('gitlab-code-quality'));
    validate(document);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function readSchema(name: string): Record<string, unknown> {
    return JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8')) as Record<string, unknown>;
}

function isUri(text: string): boolean {
    return /^[a-z][a-z\d+.-]*:[!-~]+$/i.test(text);
}
