/** The names of tests, designs and leaks, as tables and pictures show them. */
import type { Leak } from "./sealedDraws";
import type { DesignId, TestId } from "./suite";

interface Name {
  readonly chinese: string;
  readonly english: string;
}

const name = (chinese: string, english: string): Name => ({ chinese, english });

export const testNames: Readonly<Record<TestId, Name>> = {
  object: name("每个对象", "each object"),
  position: name("在名单中的位置", "place in the list"),
  pair: name("每两个对象", "each pair of objects"),
  officers: name("每两名执法人员", "each pair of officers"),
  officerObject: name("每名人员与每个对象", "each officer at each object"),
  lawful: name("每种合规的安排", "each lawful arrangement"),
};

export const designNames: Readonly<Record<DesignId, Name>> = {
  product: name("本产品的抽取", "this product's draw"),
  systematic: name("排序后等距抽取", "every k-th of the sorted list"),
  comparator: name("用随机比较函数排序", "sort by a random comparator"),
  modulo: name("随机字节取余数", "a random byte modulo the size"),
  productTeams: name("本产品的人员匹配", "this product's matching"),
  neighbours: name("名单上相邻的两人总在一组", "neighbours of the list always together"),
  comparatorTeams: name(
    "人员用随机比较函数排序后依次分派",
    "officers sorted by a random comparator, dealt in turn",
  ),
  greedy: name("贪心匹配，不做交换", "greedy matching without exchanges"),
};

export const leakNames: Readonly<Record<Leak, Name>> = {
  none: name("按规定公开，没有泄露", "as published, no leak"),
  tickets: name("误公布了抽签号", "leak: the tickets"),
  order: name("名单按抽取记录的顺序公布", "leak: the certificate's order"),
  nonce: name("误公布了密封随机数", "leak: the nonce"),
};
