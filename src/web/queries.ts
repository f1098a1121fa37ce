import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseQueryOptions } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { ask, change, type Change, type Query } from "./api.ts";
import type { Page, RoomAnswer } from "./types.ts";

/** One answer of the server, kept and refreshed. */
export function useAsk<Answer>(path: string, query: Query = {}, options: { enabled?: boolean; refetchInterval?: (answer: Answer | undefined) => number | false; keep?: boolean } = {}) {
  const { refetchInterval, keep, enabled = true } = options;
  const asked: UseQueryOptions<Answer> = {
    queryKey: [path, query], enabled, queryFn: ({ signal }) => ask<Answer>(path, query, signal),
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(refetchInterval ? { refetchInterval: (one) => refetchInterval(one.state.data) } : {}),
  };
  return useQuery(asked);
}

/** A list that is read page by page, as far as the reader goes. */
export function usePages<Item>(path: string, query: Query = {}, options: { enabled?: boolean } = {}) {
  const answer = useInfiniteQuery({
    queryKey: [path, "pages", query], enabled: options.enabled ?? true, initialPageParam: undefined as string | undefined, placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) => ask<Page<Item>>(path, { ...query, limit: query["limit"] ?? 50, after: pageParam }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...answer, items: answer.data?.pages.flatMap((page) => page.items) ?? [] };
}

export function useRoom() {
  return useAsk<RoomAnswer>("/room");
}

/**
 * A change of the room. Its key stays the same while the same change is sent again, so that an answer lost on the way does
 * not make two of it; afterwards everything shown is read anew.
 */
export function useChange<Answer = unknown>(onDone?: (answer: Answer) => void) {
  const queries = useQueryClient();
  const last = useRef<{ text: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (order: Change) => {
      const text = JSON.stringify(order);
      if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
      return change<Answer>({ ...order, key: last.current.key });
    },
    onSuccess: async (answer) => {
      last.current = null;
      await queries.invalidateQueries();
      onDone?.(answer);
    },
  });
}

/** The filters of a page, which live in its address. */
export function useFilters() {
  const filters = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const setFilters = (changes: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: ".", search: ((before: Record<string, string | undefined>) => ({ ...before, ...changes })) as never, replace: true, resetScroll: false });
  return { filters, setFilters };
}
