package io.tingfeng.extract.html;

import java.util.Set;
import java.util.stream.Collectors;

/** Chinese surnames, to tell a reporter's name from the words that follow one. */
final class Surnames {
  private static final Set<Character> SINGLE =
      ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐"
              + "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁"
              + "杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程"
              + "嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶"
              + "郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎"
              + "充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢"
              + "关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖付代覃苑兰仝候褟区晓初冼苟逢"
              + "原植来迟么矫展栗揭尧丛岩邸亓侍但邝隋麦问信鹿税莱奉青门伦修谌禤粟豆占战母库衣线撒召银钭辜么买才校战哲轩由庹衷操")
          .chars()
          .mapToObj(c -> (char) c)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> DOUBLE =
      Set.of(
          "万俟", "司马", "上官", "欧阳", "夏侯", "诸葛", "闻人", "东方", "赫连", "皇甫", "尉迟", "公羊", "澹台", "公冶", "宗政",
          "濮阳", "淳于", "单于", "太叔", "申屠", "公孙", "仲孙", "轩辕", "令狐", "钟离", "宇文", "长孙", "慕容", "鲜于", "闾丘",
          "司徒", "司空", "端木", "百里", "呼延", "南宫", "西门", "独孤", "第五");

  /** Words that follow 记者 and begin like a surname. */
  private static final Set<String> WORDS =
      Set.of(
          "经历", "查询", "连线", "解释", "许多", "应该", "应邀", "从业", "来到", "来源", "来自", "成为", "和平", "和其", "于是",
          "时间", "时隔", "时常", "程序", "常常", "常驻", "安排", "计算", "曾经", "曾在", "曾多", "同行", "同时", "同样", "干预",
          "方面", "方才", "路过", "陪同", "随同", "随后", "随机", "高兴", "高度", "全程", "全国", "全体", "单独", "尤其", "谈话",
          "谈到", "谈起", "温馨", "冷静", "游览", "游走", "别人", "宣布", "宣读", "充分", "终于", "居然", "步行", "易地", "关于",
          "关注", "后来", "相关", "相信", "问道", "问及", "迟迟", "买来", "买到", "实地", "实习", "明显", "明白", "平时", "广泛",
          "于近", "于昨", "于今", "于当", "向他", "向她", "向记", "向其", "向有", "向相", "向当", "向该", "向多", "向市", "向省",
          "向法", "向警", "向公", "向东", "单位", "全部", "国家", "景区", "金融", "城市", "农村", "海外", "海关", "法院", "法庭",
          "古代", "万分", "包括", "左右", "国内", "水平", "通过", "通讯", "通知", "国际", "第一", "第二", "第三", "黄金", "白天");

  private static final String STOP = "了的在从是有与对将已被这那也就还都说为向到获并称表";

  private Surnames() {}

  /** Whether a text of two to four characters can be a Chinese name. */
  static boolean isName(String text) {
    if (text.length() < 2 || text.length() > 4 || !isHan(text)) {
      return false;
    }
    boolean compound = text.length() > 2 && DOUBLE.contains(text.substring(0, 2));
    return compound || text.length() <= 3 && SINGLE.contains(text.charAt(0));
  }

  /** The name that a run of characters begins with, or an empty text. */
  static String leading(String run) {
    int end = 0;
    while (end < run.length()
        && end < 4
        && Letters.isHan(run.charAt(end))
        && (end == 0 || STOP.indexOf(run.charAt(end)) < 0)) {
      end++;
    }
    if (run.length() >= 2 && WORDS.contains(run.substring(0, 2))) {
      return "";
    }
    for (int length = end; length >= 2; length--) {
      if (isName(run.substring(0, length))) {
        return run.substring(0, length);
      }
    }
    return "";
  }

  private static boolean isHan(String text) {
    return text.chars().allMatch(c -> Letters.isHan((char) c));
  }
}
