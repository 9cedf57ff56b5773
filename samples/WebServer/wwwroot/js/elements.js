// Elements of the page, those that are there and those that are made.

export const element = id => document.getElementById(id);

export const create = (name, properties) => Object.assign(document.createElement(name), properties);

/** An item of a list. */
export function item(...parts) {
  const made = document.createElement('li');
  made.append(...parts);
  return made;
}
