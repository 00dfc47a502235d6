/** @file Which casebook, or which reviewer's room, is selected, locked or open. Invariant: its operations run one after the other. */
import type { LockReason } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Renewal, renewSession } from '../access/renew-session.ts';
import type { LongWorkRegister } from '../long-work.ts';
import type { Ports } from '../ports.ts';
import type { CasebookStatus } from './casebook-status.ts';
import { type DeskState, statusOf } from './desk-state.ts';
import { type Attempt, UnlockPacer } from './folder/unlock-attempts.ts';
import { IdleWatch } from './idle-watch.ts';
import type { OpenCasebook } from './open-casebook.ts';
import type { ReviewPlace, ReviewSession, Reviews } from './reviewing.ts';

/** What stands at the desk, and how it locks: by hand, by itself after a while, or because the host says so. */
export class LockingDesk<Session extends ReviewSession> {
  protected readonly ports: Ports;
  protected readonly longWork: LongWorkRegister;
  protected readonly reviews: Reviews<Session>;
  protected readonly pacer: UnlockPacer;
  /** Failed tries at files that travel by themselves. */
  protected readonly tries = new Map<string, Attempt[]>();
  protected state: DeskState<Session> = { is: 'none' };
  #queue: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports, longWork: LongWorkRegister, reviews: Reviews<Session>) {
    this.ports = ports;
    this.longWork = longWork;
    this.reviews = reviews;
    this.pacer = new UnlockPacer(ports);
  }

  /** The open casebook. @throws DomainError NO_CASEBOOK, LOCKED, LONG_WORK_RUNNING during a renewal, NOT_ALLOWED to a reviewer */
  open(): OpenCasebook {
    return this.atWork('unlocked').casebook;
  }

  /** The reviewer's session. @throws DomainError NO_CASEBOOK, LOCKED, LONG_WORK_RUNNING, NOT_ALLOWED to people of the office */
  review(): { session: Session; place: ReviewPlace } {
    return this.atWork('reviewing');
  }

  status(): Promise<CasebookStatus> {
    return this.inTurn(() => this.statusNow());
  }

  /** Locks first when something is open. */
  async deselect(): Promise<CasebookStatus> {
    await this.longWork.stop();
    return this.inTurn(async () => {
      await this.#lockNow('by-hand');
      this.state = { is: 'none' };
      return this.statusNow();
    });
  }

  /** @throws DomainError LONG_WORK_RUNNING while something else takes long; CANCELLED or LOCKED when it was stopped: all is then as it was. */
  protected async renew(renewal: Renewal): Promise<OpenCasebook> {
    const before = this.atWork('unlocked');
    const { folder, header } = before.casebook;
    const { casebook, fault } = await this.longWork.run('renewal', (progress) => {
      this.state = { is: 'renewing' };
      before.watch.stop();
      return renewSession(before.casebook, renewal, progress);
    });
    if (casebook === null) this.state = { is: 'locked', place: { kind: 'casebook', folder, header }, because: 'by-hand' };
    else await this.begin(casebook);
    if (casebook === null || fault !== null) throw fault ?? new Error('A renewal ended without a session.');
    return casebook;
  }

  /** The session after a renewal of one that is not at the desk. It is closed when that comes to nothing. @throws DomainError as `renew` */
  protected async renewed(opened: OpenCasebook, renewal: Renewal): Promise<OpenCasebook> {
    let left: OpenCasebook | null = opened;
    try {
      const { casebook, fault } = await this.longWork.run('renewal', (progress) => renewSession(opened, renewal, progress));
      left = casebook;
      if (casebook === null || fault !== null) throw fault ?? new Error('A renewal ended without a session.');
      return casebook;
    } catch (error) {
      await left?.close('by-hand');
      throw error;
    }
  }

  async lock(reason: LockReason = 'by-hand'): Promise<CasebookStatus> {
    await this.longWork.stop();
    return this.inTurn(async () => {
      await this.#lockNow(reason);
      return this.statusNow();
    });
  }

  /** @throws DomainError NO_CASEBOOK, LOCKED, LONG_WORK_RUNNING */
  touch(): { locksAt: string } {
    const { watch } = this.state.is === 'reviewing' ? this.atWork('reviewing') : this.atWork('unlocked');
    watch.touch();
    return { locksAt: watch.locksAt().toISOString() };
  }

  protected async begin(casebook: OpenCasebook): Promise<void> {
    this.state = { is: 'unlocked', casebook, watch: this.watch(casebook.settings.idleMinutes) };
    await this.reviews.tidyUp(casebook.context);
    if (this.ports.host !== 'direct') casebook.context.textReading.wake();
    await this.ports.recentFolders.remember(casebook.folder).catch(() => this.ports.logger.record({ code: 'RECENT_NOT_KEPT' }));
  }

  /** Nobody sits at the command line's casebook: only the two windows lock by themselves. */
  protected watch(minutes: number): IdleWatch {
    const watch = new IdleWatch(this.ports.clock, minutes);
    if (this.ports.host !== 'direct') watch.start(() => void this.#lockWhenIdle());
    return watch;
  }

  #isIdle(watch: IdleWatch): boolean {
    return this.ports.host !== 'direct' && watch.isOver();
  }

  #lockWhenIdle(): Promise<void> {
    return this.inTurn(async () => {
      if ((this.state.is === 'unlocked' || this.state.is === 'reviewing') && this.#isIdle(this.state.watch)) await this.#lockNow('idle');
    });
  }

  async #lockNow(reason: LockReason): Promise<void> {
    const state = this.state;
    if (state.is !== 'unlocked' && state.is !== 'reviewing') return;
    state.watch.stop();
    this.ports.onLocked(reason);
    await this.longWork.stop();
    try {
      await (state.is === 'reviewing' ? state.session.close() : state.casebook.close(reason));
    } finally {
      // Whatever failed on the way, nothing counts as open any more.
      const place: ReviewPlace =
        state.is === 'reviewing' ? state.place : { kind: 'casebook', folder: state.casebook.folder, header: state.casebook.header };
      this.state = { is: 'locked', place, because: reason };
    }
  }

  protected async statusNow(): Promise<CasebookStatus> {
    const state = this.state;
    if (state.is === 'renewing') throw new DomainError('LONG_WORK_RUNNING', { kind: 'renewal' });
    if ((state.is === 'unlocked' || state.is === 'reviewing') && this.#isIdle(state.watch)) {
      await this.#lockNow('idle');
      return this.statusNow();
    }
    return statusOf(state, { ports: this.ports, pacer: this.pacer, tries: this.tries });
  }

  /** The state, when somebody of that kind is at work and not for too long without a sign of life. */
  protected atWork<Kind extends 'unlocked' | 'reviewing'>(kind: Kind): Extract<DeskState<Session>, { is: Kind }> {
    const state = this.state;
    if (state.is === 'none') throw new DomainError('NO_CASEBOOK');
    if (state.is === 'locked') throw new DomainError('LOCKED');
    if (state.is === 'renewing') throw new DomainError('LONG_WORK_RUNNING', { kind: 'renewal' });
    if (this.#isIdle(state.watch)) {
      void this.#lockWhenIdle();
      throw new DomainError('LOCKED');
    }
    if (state.is !== kind) throw new DomainError('NOT_ALLOWED', { reason: 'role' });
    return state as Extract<DeskState<Session>, { is: Kind }>;
  }

  protected assertNothingOpen(): void {
    if (this.state.is !== 'none' && this.state.is !== 'locked') throw new DomainError('ALREADY_OPEN');
  }

  protected assertLocked(): ReviewPlace {
    this.assertNothingOpen();
    if (this.state.is !== 'locked') throw new DomainError('NO_CASEBOOK');
    return this.state.place;
  }

  protected inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
