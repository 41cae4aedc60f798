import baselineSchema from '../../schema/baseline.schema.json' with { type: 'json' };
import checkSchema from '../../schema/check.schema.json' with { type: 'json' };
import configSchema from '../../schema/config.schema.json' with { type: 'json' };
import countReformSchema from '../../schema/count-reform.schema.json' with { type: 'json' };
import countSchema from '../../schema/count.schema.json' with { type: 'json' };
import diffSchema from '../../schema/diff.schema.json' with { type: 'json' };
import lawCountSchema from '../../schema/law-count.schema.json' with { type: 'json' };
import lawCoverageSchema from '../../schema/law-coverage.schema.json' with { type: 'json' };
import lawDiffSchema from '../../schema/law-diff.schema.json' with { type: 'json' };
import reportSchema from '../../schema/report.schema.json' with { type: 'json' };
import testSchema from '../../schema/test.schema.json' with { type: 'json' };
import type { ExitCode, Io } from './io.js';

export const SCHEMAS = {
    baseline: baselineSchema,
    check: checkSchema,
    count: countSchema,
    'count-reform': countReformSchema,
    diff: diffSchema,
    report: reportSchema,
    test: testSchema,
    config: configSchema,
    'law-count': lawCountSchema,
    'law-coverage': lawCoverageSchema,
    'law-diff': lawDiffSchema,
};

export type SchemaName = keyof typeof SCHEMAS;

/** `regelret schema`: the JSON Schema of an output or of regelret.json; all of them when none is named. */
export function schema(name: SchemaName | undefined, io: Io): ExitCode {
    io.out(`${JSON.stringify(name ? SCHEMAS[name] : SCHEMAS, undefined, 2)}\n`);
    return 0;
}
