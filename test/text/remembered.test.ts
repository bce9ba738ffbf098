import { expect, test } from '@jest/globals';
import { remembered } from '../../src/text/remembered';

test('an answer is given once for the same words, also when it is that there is none', () => {
  const asked: string[] = [];
  const lengthOf = remembered((words) => {
    asked.push(words);
    return words === '' ? null : words.length;
  });
  expect([lengthOf('tide'), lengthOf('tide'), lengthOf(''), lengthOf('')]).toEqual([
    4,
    4,
    null,
    null,
  ]);
  expect(asked).toEqual(['tide', '']);
});

test('no more answers are kept than fit, and all are right after that', () => {
  let count = 0;
  const double = remembered((words) => {
    count += 1;
    return `${words}${words}`;
  });
  for (let round = 0; round < 2; round += 1) {
    for (let one = 0; one < 5_000; one += 1) expect(double(`${one}`)).toBe(`${one}${one}`);
  }
  expect(count).toBe(10_000);
});
