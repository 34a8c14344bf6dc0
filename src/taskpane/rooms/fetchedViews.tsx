/** Views that are fetched when they are gone to: each once, drawn at once when it is here, asked for again after a failure. */
import { use, useState } from "react";
import type { ComponentType } from "react";

export interface FetchedViews<K extends string> {
  /** A view that is here is drawn at once; else the component suspends until it is. */
  readonly View: ComponentType<{ of: K }>;
  /** Fetches a view before anybody goes to it. */
  readonly fetch: (key: K) => Promise<unknown>;
}

/** `present`: views that need not be fetched. */
export function fetchedViews<K extends string>(
  load: (key: K) => Promise<ComponentType>,
  present: readonly (readonly [K, ComponentType])[] = [],
): FetchedViews<K> {
  const here = new Map<K, ComponentType>(present);
  const coming = new Map<K, Promise<ComponentType>>();

  function fetch(key: K): Promise<ComponentType> {
    let promise = coming.get(key);
    if (!promise) {
      promise = load(key).then((view) => {
        here.set(key, view);
        return view;
      });
      promise.catch(() => coming.delete(key));
      coming.set(key, promise);
    }
    return promise;
  }

  /** Which of both it was stays: a change of component would throw away what was typed. */
  function Shown({ of }: { of: K }) {
    const [Here] = useState(() => here.get(of));
    return Here ? <Here /> : <Coming of={of} />;
  }

  /** Of its own: a component that has suspended once has to ask in every rendering. */
  function Coming({ of }: { of: K }) {
    const Fetched = use(fetch(of));
    return <Fetched />;
  }

  return { View: ({ of }) => <Shown key={of} of={of} />, fetch };
}
