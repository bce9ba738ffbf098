import { describe, expect, test } from '@jest/globals';
import { isSameOrder, movedBeside } from '../../src/view/step-order';

const order = ['lay', 'solder', 'test', 'pack'];

describe('the order that steps will be in', () => {
  test('has the moved one at the side asked for of the other one', () => {
    expect(movedBeside(order, 'lay', 'after', 'test')).toEqual(['solder', 'test', 'lay', 'pack']);
    expect(movedBeside(order, 'pack', 'before', 'lay')).toEqual(['pack', 'lay', 'solder', 'test']);
  });

  test('builds on the moves that were asked for before', () => {
    const once = movedBeside(order, 'lay', 'after', 'solder');
    const twice = movedBeside(once, 'lay', 'after', once[2] ?? '');
    expect(twice).toEqual(['solder', 'test', 'lay', 'pack']);
  });

  test('stays when a step is moved beside itself or one that is not there', () => {
    expect(movedBeside(order, 'lay', 'after', 'lay')).toBe(order);
    expect(movedBeside(order, 'lay', 'after', 'gone')).toBe(order);
    expect(movedBeside(order, 'gone', 'before', 'lay')).toBe(order);
  });

  test('is the same only with the same steps at the same places', () => {
    expect(isSameOrder(order, [...order])).toBe(true);
    expect(isSameOrder(order, order.slice(1))).toBe(false);
    expect(isSameOrder(['lay', 'solder'], ['solder', 'lay'])).toBe(false);
  });
});
