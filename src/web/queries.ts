import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseQueryOptions } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import type { Answer, PatchPath, PostPath, QueryParams, ReadPath } from "../client/index.ts";
import { ask, change, type ChangeAnswer, type ChangeAt, type Filters, type Params } from "./api.ts";

interface ListPage { readonly items: readonly unknown[]; readonly next: string | null }

/** A list that is read page by page. */
export type ListPath = { [Path in ReadPath]: Answer<Path> extends ListPage ? Path : never }[ReadPath];
export type Row<Path extends ListPath> = Answer<Path>["items"][number];

/** One answer of the server, kept and refreshed. */
export function useAsk<Path extends ReadPath>(path: Path, params: Params<Path>, options: { enabled?: boolean; refetchInterval?: (answer: Answer<Path> | undefined) => number | false; keep?: boolean } = {}) {
  const { refetchInterval, keep, enabled = true } = options;
  const asked: UseQueryOptions<Answer<Path>> = {
    queryKey: [path, params], enabled, queryFn: ({ signal }) => ask(path, params, signal),
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(refetchInterval ? { refetchInterval: (one) => refetchInterval(one.state.data) } : {}),
  };
  return useQuery(asked);
}

function itemsOf<Path extends ListPath>(read: { readonly pages: readonly unknown[] } | undefined): Row<Path>[] {
  return (read?.pages.flatMap((page) => (page as ListPage).items) ?? []) as Row<Path>[];
}

/** A list that is read page by page, as far as the reader goes; 50 rows at a time unless the query says otherwise. */
export function usePages<Path extends ListPath>(path: Path, query: Filters<QueryParams<Path>> = {}, options: { enabled?: boolean; refetchInterval?: (items: readonly Row<Path>[]) => number | false } = {}) {
  const answer = useInfiniteQuery({
    queryKey: [path, "pages", query], enabled: options.enabled ?? true, initialPageParam: undefined as string | undefined, placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) => ask(path, { query: { limit: "50", ...query, after: pageParam } } as unknown as Params<Path>, signal),
    getNextPageParam: (page) => (page as ListPage).next ?? undefined,
    refetchInterval: (one) => options.refetchInterval?.(itemsOf<Path>(one.state.data)) ?? false,
  });
  return { ...answer, items: itemsOf<Path>(answer.data) };
}

export function useRoom(enabled = true) {
  return useAsk("/api/room", {}, { enabled });
}

/** Who is signed in and what they may do; in a demonstration, who acts. */
export function useSession() {
  return useAsk("/api/session", {});
}

/** Whether who is signed in, or acts in a demonstration, may call an operation; no while nobody knows. */
export function useMay(): (operation: string) => boolean {
  const may = useSession().data?.may;
  return (operation) => may?.includes(operation) ?? false;
}

/**
 * A change of the room. Its key stays the same while the same change is sent again, so that an answer lost on the way does
 * not make two of it; afterwards everything shown is read anew.
 */
export function useChange<Path extends PostPath | PatchPath>(onDone?: (answer: ChangeAnswer<Path>) => void) {
  const queries = useQueryClient();
  const last = useRef<{ text: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (order: ChangeAt<Path>) => {
      const text = JSON.stringify(order);
      if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
      return change<Path>(order, last.current.key);
    },
    onSuccess: async (answer) => {
      // What one read before signing in or out is not shown to whom one is afterwards, not even for a moment.
      if (last.current?.text.includes('"/api/session')) queries.removeQueries({ type: "inactive" });
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

/** The value of a closed list that an address names; an address that names none of them filters nothing. */
export function oneOf<const Value extends string>(values: readonly Value[], text: string | null | undefined): Value | undefined {
  return values.find((value) => value === text);
}
