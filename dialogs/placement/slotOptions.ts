import type { Text } from '../../src/model/text.ts';
import type { Slot } from '../form/slot.ts';

/** How one side is asked: firms and students are asked for the same in other words. */
export interface SlotOptions extends Pick<Slot, 'name' | 'label' | 'called' | 'optional' | 'applies'> {
  readonly ask: Text;
  /** Said when the same is asked once more. */
  readonly askBriefly?: Text;
  /** Absent: always asked for. */
  readonly needed?: Slot['needed'];
}

/** Who is asked: a firm says what it asks for, a student what he or she has and wishes. */
export interface SidedOptions extends SlotOptions {
  readonly side: 'firm' | 'student';
}

/** What all slots of a placement take over from their options. */
export function frameOf({ name, label, called, optional, applies, needed = () => true }: SlotOptions) {
  return { name, label, called, needed, ...(optional && { optional }), ...(applies && { applies }) };
}
