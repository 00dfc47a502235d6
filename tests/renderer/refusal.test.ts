import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { explainError, refusalCode } from '../../renderer/ui/feedback/refusal.ts';

const refusal = { code: 'DISK_FULL', happened: 'The disk is full.', safe: 'Nothing was lost.', next: 'Free some space.', details: {} };

describe('what the window says about an error', () => {
  it('passes the three sentences of a refusal on', () => {
    const error = new ORPCError('REFUSED', { defined: true, status: 422, data: refusal });
    expect(explainError(error)).toMatchObject({ happened: 'The disk is full.', safe: 'Nothing was lost.', next: 'Free some space.' });
    expect(refusalCode(error)).toBe('DISK_FULL');
  });

  it('shows a fault by its number only', () => {
    const error = new ORPCError('FAULT', { defined: true, status: 500, message: 'at secret.ts:1', data: { faultId: 'f-1' } });
    const explained = explainError(error);
    expect(explained.faultId).toBe('f-1');
    expect(JSON.stringify(explained)).not.toContain('secret.ts');
  });

  it('names what the contract refused in an entry', () => {
    const error = new ORPCError('BAD_REQUEST', { status: 400, data: { issues: [{ message: 'Enter some text.', path: ['title'] }] } });
    expect(explainError(error).happened).toContain('Enter some text.');
  });

  it('says that the window lost its link, and that nobody answers', () => {
    expect(explainError(new ORPCError('UNAUTHORIZED', { status: 401 })).happened).toContain('lost its link');
    expect(explainError(new TypeError('fetch failed')).happened).toContain('not answering');
    expect(refusalCode(null)).toBeNull();
  });
});
