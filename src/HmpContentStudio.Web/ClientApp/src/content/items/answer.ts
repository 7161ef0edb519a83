import type { Item } from '../../api/content';

/** What a person enters, in the form `PUT …/answers/{itemId}` takes: ids, ids in order, a map, a text or a number. */
export type AnswerValue = string[] | Record<string, string> | string | null;

export function emptyAnswer(item: Item): AnswerValue {
  switch (item.type) {
    case 'ordering':
      return presentedOrder(item).map((entry) => entry.id);
    case 'matching':
    case 'cloze':
      return {};
    case 'singleChoice':
    case 'multipleChoice':
    case 'trueFalse':
      return [];
    default:
      return '';
  }
}

export function isComplete(item: Item, answer: AnswerValue): boolean {
  if (Array.isArray(answer)) {
    return answer.length > 0;
  }
  if (typeof answer === 'string') {
    return answer.trim() !== '' && (item.type !== 'numeric' || Number.isFinite(Number(answer)));
  }
  const needed = (item.type === 'matching' ? item.pairs : item.blanks) ?? [];
  return answer !== null && needed.every((entry) => (answer[entry.id] ?? '').trim() !== '');
}

/** Numbers travel as numbers. */
export const asSent = (item: Item, answer: AnswerValue): unknown => (item.type === 'numeric' ? Number(answer) : answer);

export function presentedOrder(item: Item) {
  return [...(item.order ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the answer is part of what this reader may see. */
export function keyIsShown(item: Item): boolean {
  return (item.options ?? []).some((option) => option.correct != null)
    || (item.pairs ?? []).some((pair) => pair.choiceId != null)
    || (item.blanks ?? []).some((blank) => (blank.accept ?? []).length > 0)
    || (item.rubric ?? []).length > 0
    || item.answer != null
    || (item.type === 'ordering' && item.rationale != null);
}
